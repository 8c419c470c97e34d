import { partsOf } from '../../xml/name.ts'
import type { XmlElement } from '../../model/foreign.ts'
import type { ReportEntry } from '../../xml/report.ts'
import type {
  ElementPatch,
  RootInput,
  RootReading,
  VendorContent,
  VendorInput,
  VendorReading,
} from '../vendors.ts'
import { nestedRows } from './nestedRows.ts'
import { kindOf, titleOf, type Fragment, type Place, type Rows, type Rule } from './place.ts'
import { entryOf, type Remark, type RemarkCode } from './remarks/remark.ts'
import { inputMapping, outputMapping, takesInput, yieldsOutput } from './rows.ts'
import { isSpokenIn } from './spoken.ts'
import { whatOf } from './whatOf.ts'
import { wordsAt, wordsIn, type Word } from './words.ts'
import { localOf, valueOf } from './xml.ts'

/** How one vendor extends BPMN. */
export interface Dialect {
  readonly namespaces: ReadonlySet<string>
  readonly rules: readonly Rule[]
  /** Every word there is, and what is said of it where no rule has an answer. */
  readonly vocabulary: Readonly<Record<string, RemarkCode>>
  /** Names of attributes and elements inside of extension elements that the rules know. */
  readonly parts: ReadonlySet<string>
}

/** Every word found is answered by a rule or has an entry in the report. */
export function readDialect(dialect: Dialect, input: VendorInput): VendorReading {
  const words = wordsIn(input.xml, dialect.namespaces)
  const place = placeOf(dialect, input, words)
  const fragments = dialect.rules.flatMap((rule) => rule(place) ?? [])
  const answered = new Set(fragments.flatMap((one) => one.words))
  const [told, untold] = [true, false].map((isTold) =>
    words.filter(({ name }) => answered.has(name) === isTold),
  )
  const mapped = mappingsOf(place, fragments)
  const group = laneOf(fragments.find((one) => one.group !== undefined)?.group)
  const remarks: readonly Remark[] = [
    ...fragments.flatMap((one) => one.remarks ?? []),
    ...mapped.remarks,
    ...leftovers(dialect, untold ?? []),
    ...strangers(dialect, told ?? []),
  ]
  return {
    patch: Object.assign({}, ...fragments.map((one) => one.patch), mapped.patch, group.patch),
    content: contentOf(fragments, mapped.content),
    lanes: group.lanes,
    explains: fragments.flatMap((one) => one.explains ?? []),
    report: remarks.map((remark) => reported(place, remark)),
    consumed: [...new Set(words.map(({ full }) => full))],
  }
}

function placeOf({ namespaces }: Dialect, input: VendorInput, words: readonly Word[]): Place {
  const { id, xml, read } = input
  const process = input.find(input.process)
  return {
    id,
    xml,
    read,
    words,
    process,
    isSpoken: words.length > 0 || (process !== undefined && isSpokenIn(process, namespaces)),
    decisions: input.decisions,
    find: (reference) => input.find(reference),
  }
}

function reported(place: Place, remark: Remark): ReportEntry {
  return entryOf(remark, { element: place.id, elementType: kindOf(place) })
}

/** One entry for each word, however often it occurs. */
function leftovers({ vocabulary }: Dialect, words: readonly Word[]): readonly Remark[] {
  const remarks = words.map((word): Remark => {
    const code = Object.hasOwn(vocabulary, word.name) ? vocabulary[word.name] : undefined
    return { code: code ?? 'unknownWord', what: whatOf(word, code ?? 'unknownWord') }
  })
  return remarks.filter(
    ({ code, what }, index) =>
      remarks.findIndex((other) => other.code === code && other.what === what) === index,
  )
}

/** What stands inside of an extension element without being known there. */
function strangers({ parts }: Dialect, words: readonly Word[]): readonly Remark[] {
  const names = words.flatMap(({ name, xml }) =>
    xml === undefined
      ? []
      : insideOf(xml).flatMap((part) => (parts.has(part) ? [] : [`${name} ${part}`])),
  )
  return [...new Set(names)].map((what) => ({ code: 'unknownWord', what }))
}

function insideOf({ attributes = {}, children = [] }: XmlElement): readonly string[] {
  return [
    ...Object.keys(attributes).map((name) => partsOf(name).local),
    ...children.flatMap((child) => [localOf(child), ...insideOf(child)]),
  ]
}

/** Words at what is no flow element: the file, a process, a message, a lane. */
export function readRootDialect(dialect: Dialect, { id, xml }: RootInput): RootReading {
  const words = wordsAt(xml, dialect.namespaces)
  const own = words.filter((word) => !isToldElsewhere(word, xml))
  const of = { element: id, elementType: localOf(xml) }
  return {
    report: leftovers(dialect, own).map((remark) => entryOf(remark, of)),
    consumed: [...new Set(words.map(({ full }) => full))],
  }
}

/** A form is told at the task that shows it, a key at the events that wait for it. */
function isToldElsewhere({ name, xml }: Word, around: XmlElement): boolean {
  if (name === 'subscription') return localOf(around) === 'message'
  return name === 'userTaskForm' && isShown(around, `:${valueOf(xml, 'id')}`)
}

function isShown(xml: XmlElement, key: string): boolean {
  return (
    (localOf(xml) === 'formDefinition' && valueOf(xml, 'formKey')?.endsWith(key) === true) ||
    (xml.children ?? []).some((child) => isShown(child, key))
  )
}

interface Mapped {
  readonly patch: ElementPatch
  readonly content: VendorContent
  readonly remarks: readonly Remark[]
}

function mappingsOf(place: Place, fragments: readonly Fragment[]): Mapped {
  const { id, read } = place
  const name = titleOf(place)
  const input = nestedRows(Object.assign({}, ...fragments.map((one) => one.input)), () => undefined)
  const output = nestedRows(
    Object.assign({}, ...fragments.map((one) => one.output)),
    (name) => name,
  )
  const takes = takesInput(read) && Object.keys(input).length > 0
  const yields = yieldsOutput(read) && Object.keys(output).length > 0
  const [inId, outId] = [`${id}_input`, `${id}_output`]
  return {
    patch: { ...(takes ? { input: inId } : {}), ...(yields ? { output: outId } : {}) },
    content: {
      mappings: {
        ...(takes ? { [inId]: inputMapping(name, input) } : {}),
        ...(yields ? { [outId]: outputMapping(name, output) } : {}),
      },
    },
    remarks: [
      ...(takes ? [] : withoutPlace('noInput', input)),
      ...(yields ? [] : withoutPlace('noOutput', output)),
    ],
  }
}

function withoutPlace(code: 'noInput' | 'noOutput', rows: Rows): readonly Remark[] {
  const names = Object.keys(rows)
  return names.length === 0 ? [] : [{ code, what: names.join(', ') }]
}

/** A lane for a group of the other system; tasks of the same group share it. */
function laneOf(group: string | undefined): Pick<VendorReading, 'patch' | 'lanes'> {
  if (group === undefined) return { patch: {}, lanes: {} }
  const id = `lane_${group}`
  return { patch: { lane: id }, lanes: { [id]: { title: { de: group }, group } } }
}

function contentOf(fragments: readonly Fragment[], mapped: VendorContent): VendorContent {
  const contents = [...fragments.flatMap((one) => one.content ?? []), mapped]
  return Object.assign({}, ...contents.map(withoutEmpty))
}

function withoutEmpty(content: VendorContent): VendorContent {
  const filled = Object.entries(content).filter(([, records]) => Object.keys(records).length > 0)
  return Object.fromEntries(filled)
}
