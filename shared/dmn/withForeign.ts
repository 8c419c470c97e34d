import type { Foreign, XmlElement } from '../model/foreign.ts'

/** A model element with what its file said beyond the fields of the model. */
export function withForeign(element: XmlElement, foreign: Foreign | undefined): XmlElement {
  if (foreign === undefined) return element
  const attributes = { ...foreign.attributes, ...element.attributes }
  const children = [...withInside(element.children ?? [], foreign), ...(foreign.elements ?? [])]
  return {
    name: element.name,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(element.text === undefined ? {} : { text: element.text }),
    ...(children.length === 0 ? {} : { children }),
  }
}

function withInside(children: readonly XmlElement[], { inside }: Foreign): readonly XmlElement[] {
  if (inside === undefined) return children
  const counts = new Map<string, number>()
  return children.map((child) => {
    const local = child.name.slice(child.name.lastIndexOf('}') + 1)
    const count = counts.get(local) ?? 0
    counts.set(local, count + 1)
    const path = `${local}/${count}`
    return Object.hasOwn(inside, path) ? withForeign(child, inside[path]) : child
  })
}
