import type { XmlElement } from '../model/foreign.ts'
import { partsOf } from '../xml/name.ts'

/** Of the characters that every XML parser takes in a name; "xmlns" declares and names nothing. */
function isXmlName(full: string): boolean {
  const { uri, local } = partsOf(full)
  return /^[A-Za-z_][\w.-]*$/.test(local) && full !== 'xmlns' && uri !== ''
}

/** Without what no XML can hold, be it from a definition that somebody wrote by hand. */
export function legible({ name, attributes, text, children }: XmlElement): XmlElement {
  const named = Object.entries(attributes ?? {}).filter(([key]) => isXmlName(key))
  return {
    name,
    ...(named.length === 0 ? {} : { attributes: Object.fromEntries(named) }),
    ...(text === undefined ? {} : { text }),
    ...(children === undefined
      ? {}
      : { children: children.filter((child) => isXmlName(child.name)).map(legible) }),
  }
}
