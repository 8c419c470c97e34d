import { jsonNumber } from '#shared/feel/jsonNumber.ts'
import type { Json } from '#shared/model/json.ts'
import type { XmlElement } from '#shared/model/foreign.ts'
import { partsOf } from '#shared/xml/name.ts'
import { parseXml } from '#shared/xml/parse.ts'

/** A file of the TCK (`testCases.xsd`). */
export interface TestFile {
  readonly modelName: string | undefined
  readonly cases: readonly TestCase[]
}

export interface TestCase {
  readonly id: string
  /** 'decision', 'bkm' or 'decisionService'. */
  readonly type: string
  readonly invocableName: string | undefined
  readonly inputs: readonly NodeValue[]
  readonly results: readonly NodeValue[]
}

export interface NodeValue {
  readonly name: string
  readonly namespace: string | undefined
  /** What the case says of it, where JSON does not. */
  readonly typeRef: string | undefined
  readonly value: Json
  /** That this is null because something is wrong, and not because nothing is there. */
  readonly isError: boolean
}

/** Or why the file cannot be read. */
export function readCases(xml: string): TestFile | { readonly problem: string } {
  const parsed = parseXml(xml.replaceAll(spacesAlone, '<![CDATA[$&]]>'))
  if ('problem' in parsed) return { problem: `the file is not read: ${parsed.problem.code}` }
  const root = localName(parsed.root)
  if (root !== 'testCases') return { problem: `the file holds ${root}, not testCases` }
  return {
    modelName: child(parsed.root, 'modelName')?.text?.trim(),
    cases: children(parsed.root, 'testCase').map((element, index) => ({
      id: element.attributes?.['id'] ?? String(index + 1),
      type: element.attributes?.['type'] ?? 'decision',
      invocableName: element.attributes?.['invocableName'],
      inputs: children(element, 'inputNode').map((node) => nodeValue(node, node)),
      results: children(element, 'resultNode').map((node) =>
        nodeValue(node, child(node, 'expected')),
      ),
    })),
  }
}

/** A value all the same, which a reader of XML drops where it is not marked. */
const spacesAlone = /(?<=<(?:[\w.-]+:)?value(?:\s[^>]*)?(?<!\/)>)\s+(?=<\/(?:[\w.-]+:)?value\s*>)/g

function nodeValue(node: XmlElement, holder: XmlElement | undefined): NodeValue {
  return {
    name: (node.attributes?.['name'] ?? '').trim(),
    namespace: node.attributes?.['namespace'],
    typeRef: temporalTypeOf(child(node, 'value')),
    value: valueIn(holder),
    isError: isTrue(node.attributes?.['errorResult']),
  }
}

/** The value, list or components among the children of an element. */
function valueIn(element: XmlElement | undefined): Json {
  if (element === undefined || isNil(element)) return null
  const value = child(element, 'value')
  if (value !== undefined) return isNil(value) ? null : simpleValue(value)
  const list = child(element, 'list')
  if (list !== undefined) return isNil(list) ? null : children(list, 'item').map(valueIn)
  const components = children(element, 'component')
  if (components.length === 0) return null
  return Object.fromEntries(
    components.map((one) => [one.attributes?.['name'] ?? '', valueIn(one)] as const),
  )
}

function temporalTypeOf(element: XmlElement | undefined): string | undefined {
  const type = typeOf(element) ?? ''
  if (type !== 'duration') return temporal[type]
  return /^-?P[^T]*[YM]/.test(element?.text?.trim() ?? '')
    ? 'years and months duration'
    : 'days and time duration'
}

const temporal: Readonly<Record<string, string>> = {
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
}

function simpleValue(element: XmlElement): Json {
  const { text = '' } = element
  const type = typeOf(element)
  if (type === undefined || type === 'string') return text
  const plain = text.trim()
  if (type === 'boolean') return isTrue(plain)
  return numeric.has(type) ? (jsonNumber(plain) ?? Number(plain)) : plain
}

const numeric = new Set(['decimal', 'double', 'float', 'integer', 'long', 'int'])

function typeOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes?.[xsi('type')]?.replace(/^.*:/, '')
}

function xsi(name: string): string {
  return `{http://www.w3.org/2001/XMLSchema-instance}${name}`
}

function isNil({ attributes }: XmlElement): boolean {
  return isTrue(attributes?.[xsi('nil')])
}

/** As XML Schema spells it. */
function isTrue(text = ''): boolean {
  return ['true', '1'].includes(text.trim())
}

function localName({ name }: XmlElement): string {
  return partsOf(name).local
}

function children(element: XmlElement, name: string): readonly XmlElement[] {
  return (element.children ?? []).filter((one) => localName(one) === name)
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return children(element, name)[0]
}
