import type { XmlElement } from '../../model/foreign.ts'
import type { RemarkCode } from './remarks/remark.ts'
import type { Word } from './words.ts'
import { localOf, textOf, valueOf } from './xml.ts'

/** What a remark on a word names: the word, what it says, or both. */
export function whatOf({ name, value, xml }: Word, code: RemarkCode): string {
  const says = xml === undefined ? value.trim() : saidBy(xml)
  if (byValue.has(code)) return says === '' ? name : says
  return says === '' || byName.has(code) ? name : `${name}: ${says}`
}

const byValue: ReadonlySet<RemarkCode> = new Set([
  'version',
  'retention',
  'initiator',
  'elsewhere',
  'errorText',
  'properties',
])
const byName: ReadonlySet<RemarkCode> = new Set([
  'engineOnly',
  'modelerOnly',
  'misplaced',
  'unknownWord',
])

/** Attributes and texts of an extension element, one after the other. */
function saidBy(xml: XmlElement): string {
  const own = [...Object.values(xml.attributes ?? {}), textOf(xml)].filter((text) => text !== '')
  const inner = (xml.children ?? []).map((child) =>
    localOf(child) === 'property'
      ? `${valueOf(child, 'name')} = ${valueOf(child, 'value')}`
      : saidBy(child),
  )
  return [own.join(' '), ...inner].filter((text) => text !== '').join(', ')
}
