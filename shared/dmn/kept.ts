import type { XmlElement } from '../model/foreign.ts'

/** What a file says at an element beyond the fields of the model. It is written back and never interpreted. */
export interface Kept {
  readonly attributes?: Readonly<Record<string, string>>
  readonly elements?: readonly XmlElement[]
  /** Of children that the model has no record for, by tag and number: "inputEntry/2". */
  readonly inside?: Readonly<Record<string, Kept>>
}

/** What may have been kept of a part of a model. */
export interface Keeping {
  readonly kept?: Kept
}

/** A model element with what was kept of it. */
export function withKept(element: XmlElement, kept: Kept | undefined): XmlElement {
  if (kept === undefined) return element
  const attributes = { ...kept.attributes, ...element.attributes }
  const children = [...withInside(element.children ?? [], kept), ...(kept.elements ?? [])]
  return {
    name: element.name,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(element.text === undefined ? {} : { text: element.text }),
    ...(children.length === 0 ? {} : { children }),
  }
}

function withInside(children: readonly XmlElement[], { inside }: Kept): readonly XmlElement[] {
  if (inside === undefined) return children
  const counts = new Map<string, number>()
  return children.map((child) => {
    const local = child.name.slice(child.name.lastIndexOf('}') + 1)
    const count = counts.get(local) ?? 0
    counts.set(local, count + 1)
    const path = `${local}/${count}`
    return Object.hasOwn(inside, path) ? withKept(child, inside[path]) : child
  })
}
