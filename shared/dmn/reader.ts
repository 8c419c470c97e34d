import type { Foreign, XmlElement } from '../model/foreign.ts'
import { partsOf } from '../xml/name.ts'
import { tagOf } from './names.ts'

/** Reads an element and remembers what was asked for; `foreign` gives the rest. */
export class Reader {
  readonly element: XmlElement
  readonly #attributes: Map<string, string>
  readonly #children: Set<XmlElement>
  readonly #counts = new Map<string, number>()
  readonly #read: { readonly path: string; readonly reader: Reader }[] = []
  #isTold = false

  constructor(element: XmlElement) {
    this.element = element
    this.#attributes = new Map(Object.entries(element.attributes ?? {}))
    this.#children = new Set(element.children)
  }

  get tag(): string {
    return tagOf(this.element) ?? ''
  }

  /** An attribute, which is then no longer foreign. */
  take(name: string): string | undefined {
    const value = this.#attributes.get(name)
    this.#attributes.delete(name)
    return value
  }

  /** An attribute that stays where it is unless it `is` something that the model can say. */
  takeIf(name: string, is: (value: string) => boolean): string | undefined {
    const value = this.#attributes.get(name)
    return value !== undefined && is(value) ? this.take(name) : undefined
  }

  children(...tags: readonly string[]): readonly Reader[] {
    return [...this.#children]
      .filter((child) => tags.includes(tagOf(child) ?? ''))
      .map((child) => this.#open(child))
  }

  child(...tags: readonly string[]): Reader | undefined {
    const found = (this.element.children ?? []).find(
      (child) => this.#children.has(child) && tags.includes(tagOf(child) ?? ''),
    )
    return found && this.#open(found)
  }

  has(tag: string): boolean {
    return [...this.#children].some((child) => tagOf(child) === tag)
  }

  /** The FEEL in the `text` of a literal expression or of unary tests. */
  text(): string | undefined {
    return this.child('text')?.element.text?.trim()
  }

  /** Names may be broken over lines in a file; FEEL knows them with single spaces. */
  name(): string {
    return (this.take('name') ?? '').trim().replaceAll(/\s+/g, ' ')
  }

  type(): { readonly typeRef?: string } {
    return typed(this.take('typeRef'))
  }

  /** What nobody asked for, here and in the children that have been read without telling theirs. */
  foreign(): { readonly foreign?: Foreign } {
    this.#isTold = true
    const foreign = this.#rest()
    return foreign === undefined ? {} : { foreign }
  }

  #open(child: XmlElement): Reader {
    this.#children.delete(child)
    const { local } = partsOf(child.name)
    const count = this.#counts.get(local) ?? 0
    this.#counts.set(local, count + 1)
    const reader = new Reader(child)
    this.#read.push({ path: `${local}/${count}`, reader })
    return reader
  }

  #rest(): Foreign | undefined {
    const inside = this.#read.flatMap(({ path, reader }) => {
      const rest = reader.#isTold ? undefined : reader.#rest()
      return rest === undefined ? [] : [[path, rest] as const]
    })
    const foreign: Foreign = {
      ...(this.#attributes.size === 0 ? {} : { attributes: Object.fromEntries(this.#attributes) }),
      ...(this.#children.size === 0 ? {} : { elements: [...this.#children] }),
      ...(inside.length === 0 ? {} : { inside: Object.fromEntries(inside) }),
    }
    return Object.keys(foreign).length === 0 ? undefined : foreign
  }
}

/** A type by its name; `feel:` and other prefixes of old files say nothing more. */
export function typed(text: string | undefined): { readonly typeRef?: string } {
  const typeRef = text?.trim().replace(/^(feel[.:]|\{[^}]*\})/, '')
  return typeRef === undefined || typeRef === '' ? {} : { typeRef }
}
