import type { ElementType } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import { canonicalForm } from '../model/hash.ts'
import {
  noContents,
  readArtifact,
  readContents,
  recordsFrom,
  type ContentsReading,
} from './contents.ts'
import { caseDataId } from './dataFlow.ts'
import { attributeField } from './field.ts'
import { withHandlers } from './handlers.ts'
import type { FlowLists } from './listing.ts'
import { bpmn } from './names.ts'
import type { Reading } from './reading.ts'
import type { Reader } from './reader.ts'
import { readRecord, titleField, withKept, type ReadRecord, type RecordFields } from './record.ts'
import { globalScriptField } from './scripts.ts'

export const processFields = {
  title: titleField,
  isExecutable: attributeField({
    name: 'isExecutable',
    read: (text) => (text?.trim() === 'false' || text?.trim() === '0' ? false : undefined),
    write: (value) => (value === false ? 'false' : 'true'),
  }),
} satisfies RecordFields

interface ProcessReading {
  readonly ctx: Reading
  readonly lists: FlowLists
}

export function readProcess(reader: Reader, { ctx, lists }: ProcessReading): ReadRecord {
  const { id, values } = readRecord(reader, processFields, { ctx, records: ['processes'] })
  const at = { ctx, lists, process: ['processes', id], into: noContents() }
  readContents(reader, at)
  readSpecification(reader, at)
  readCaseData(reader)
  if (values['isExecutable'] === false)
    ctx.report('notExecutable', { element: id, elementType: 'process' })
  const { records, foreign } = recordsFrom(withHandlers(at.into), reader.rest())
  return { id, values: withKept({ ...values, ...records }, foreign) }
}

/** What the process is given and what it yields. */
function readSpecification(reader: Reader, at: ContentsReading): void {
  const specification = reader.child('ioSpecification')
  if (specification === undefined) return
  const given = specificationSets.map(({ type }) => specification.children(type))
  if (given.every((items) => items.length === 0)) reader.leave(specification)
  else for (const kind of specificationSets) readItems(specification, at, kind)
}

function readItems(
  specification: Reader,
  at: ContentsReading,
  { type, set, refs }: (typeof specificationSets)[number],
): void {
  const items = specification.children(type)
  for (const item of items) readArtifact(item, at, { type })
  const sets = specification.xml.children?.filter(({ name }) => name === bpmn(set)) ?? []
  const usual = items.map(({ xml }) => ({ name: bpmn(refs), text: xml.attributes?.['id'] ?? '' }))
  const [only] = sets
  if (only === undefined || sets.length > 1 || !isSame(only, { name: bpmn(set), children: usual }))
    return
  for (const reference of specification.open(only).children(refs)) reference.text()
}

function isSame(a: XmlElement, b: XmlElement): boolean {
  return canonicalForm(a) === canonicalForm(b)
}

/** A process takes or gives all its data at once, unless its file says otherwise. */
export const specificationSets = [
  { type: 'dataInput', set: 'inputSet', refs: 'dataInputRefs' },
  { type: 'dataOutput', set: 'outputSet', refs: 'dataOutputRefs' },
] as const

/** The property that mappings flow from and to is ours alone. */
function readCaseData(reader: Reader): void {
  const id = caseDataId(reader.xml.attributes?.['id'] ?? '')
  const property = reader.xml.children?.find(
    ({ name, attributes }) => name === bpmn('property') && attributes?.['id'] === id,
  )
  if (property === undefined) return
  const inside = reader.open(property)
  inside.attribute('id')
  inside.take({ name: 'name', read: (text) => text, write: () => caseDataName })
}

export const caseDataName = 'data'

/** Tasks that several processes call, by the task that each of them is. */
export const globalTasks = {
  globalTask: 'task',
  globalManualTask: 'manualTask',
  globalUserTask: 'userTask',
  globalScriptTask: 'scriptTask',
  globalBusinessRuleTask: 'businessRuleTask',
} as const satisfies Record<string, ElementType>

export function isGlobalTask(local: string): local is keyof typeof globalTasks {
  return Object.hasOwn(globalTasks, local)
}

/** A process of the one task, under the same id. */
export function readGlobalTask(reader: Reader, ctx: Reading): ReadRecord {
  const { id, values } = readRecord(reader, { title: titleField }, { ctx, records: ['processes'] })
  const type = isGlobalTask(reader.local) ? globalTasks[reader.local] : 'task'
  const script =
    type === 'scriptTask'
      ? globalScriptField.read(reader, ctx, { element: id, elementType: reader.local, id })
      : undefined
  const element = {
    type,
    name: values['title'] ?? { de: '' },
    ...(script === undefined ? {} : { script }),
  }
  const records = { elements: { [id]: element }, flows: {}, lanes: {}, global: true }
  return { id, values: withKept({ ...values, ...records }, reader.rest()) }
}
