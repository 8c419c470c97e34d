import type { XmlElement } from '#shared/model/foreign.ts'
import { parseXml } from '#shared/xml/parse.ts'

/**
 * Whether a text is a drawing and nothing else: shapes and text. It comes from a browser and goes to Typst, so nothing in
 * it may name a file, an address or a program.
 */
export function isPicture(svg: string): boolean {
  const parsed = parseXml(svg)
  return 'root' in parsed && localName(parsed.root) === 'svg' && isHarmless(parsed.root)
}

const shapes = new Set('svg g rect circle path text title desc style'.split(' '))

const properties = new Set(
  [
    'class viewBox width height x y d r rx cx cy transform role aria-label aria-hidden',
    'font-family font-size text-anchor',
  ]
    .join(' ')
    .split(' '),
)

function isHarmless({ name, attributes = {}, text = '', children = [] }: XmlElement): boolean {
  const local = localName({ name })
  return (
    shapes.has(local) &&
    Object.keys(attributes).every((attribute) => properties.has(attribute)) &&
    (local !== 'style' || !/@|url|\\/i.test(text)) &&
    children.every(isHarmless)
  )
}

function localName({ name }: Pick<XmlElement, 'name'>): string {
  return name.startsWith(svgNamespace) ? name.slice(svgNamespace.length) : ''
}

const svgNamespace = '{http://www.w3.org/2000/svg}'
