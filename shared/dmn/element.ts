import type { Foreign, XmlElement } from '../model/foreign.ts'
import { withForeign } from './withForeign.ts'
import { name } from './names.ts'

interface Content {
  readonly attributes?: Readonly<Record<string, string | undefined>>
  readonly children?: readonly (XmlElement | undefined)[]
  readonly text?: string
  readonly foreign?: Foreign | undefined
}

/** An element of DMN; what is undefined is left out. */
export function dmn(
  tag: string,
  { attributes = {}, children = [], text, foreign }: Content = {},
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  const inside = children.flatMap((child) => child ?? [])
  const element: XmlElement = {
    name: name('dmn', tag),
    ...(given.length === 0 ? {} : { attributes: Object.fromEntries(given) }),
    ...(text === undefined || text === '' ? {} : { text }),
    ...(inside.length === 0 ? {} : { children: inside }),
  }
  return withForeign(element, foreign)
}

/** An element that holds FEEL, or nothing. */
export function holding(tag: string, text: string | undefined): XmlElement | undefined {
  return text === undefined ? undefined : dmn(tag, { children: [dmn('text', { text })] })
}
