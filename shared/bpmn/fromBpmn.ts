import { definitionSchema, type Definition } from '../model/definition.ts'
import type { Foreign, XmlElement } from '../model/foreign.ts'
import type { Json } from '../model/json.ts'
import { noRecords } from '../model/noRecords.ts'
import { slugOf, unknownOwner } from '../model/slug.ts'
import { check } from './checks.ts'
import { withCollections } from './collections.ts'
import { thrownIn } from './codes.ts'
import { collaborationRecords, readCollaboration, type Collaborations } from './collaboration.ts'
import { idsOf } from './ids.ts'
import { flowListsOf } from './listing.ts'
import { thrownId } from './loops.ts'
import { bpmnName, extensionElements, isIn, localReference, namespaces } from './names.ts'
import { withOrder } from './order.ts'
import { isGlobalTask, readGlobalTask, readProcess } from './process.ts'
import { withDiagrams } from './readDiagrams.ts'
import type { Path, Reading } from './reading.ts'
import { foreignOf, readerOf, type Reader } from './reader.ts'
import type { ReadRecord } from './record.ts'
import type { Reporter } from './report.ts'
import { readRoot, rootKindOf, type RootKind } from './roots.ts'
import { rootKey, rootsIn, rootsInOurOrder } from './rootOrder.ts'
import { formalAttributes, nameAttribute, titleOf } from './serviceHead.ts'
import { reportUnexecuted } from './unexecuted.ts'
import { variablesOf } from './variables.ts'

/** An extension of ours and the record it adds to. */
export interface Extension {
  readonly path: Path
  readonly xml: XmlElement
}

export interface FromBpmn {
  readonly definition: Definition
  readonly extensions: readonly Extension[]
  /** Which record each element of the file became. */
  readonly records: ReadonlyMap<XmlElement, Path>
  readonly find: (id: string) => XmlElement | undefined
}

/** What BPMN alone says: our extensions are found and not applied. */
export function fromBpmn(root: XmlElement, report: Reporter): FromBpmn {
  const records = new Map<XmlElement, Path>()
  const extensions: Extension[] = extensionsIn(root).map((xml) => ({ path: [], xml }))
  const mappings: Record<string, Definition['mappings'][string]> = {}
  const ids = idsOf(root, report)
  const thrown = thrownIn(root)
  const ctx: Reading = {
    ids,
    language: root.attributes?.['expressionLanguage'] ?? '',
    report,
    isThrown: (reference) => thrown.has(localReference(reference)),
    record: (reader, kind) => {
      const id = ids.of(reader.xml)
      const path = [...kind, id]
      records.set(reader.xml, path)
      extensions.push(...extensionsIn(reader.xml).map((xml) => ({ path, xml })))
      return id
    },
    addMapping: (id, mapping) => {
      mappings[id] = mapping
    },
  }
  check(root, ids, report)
  const reader = readerOf(root)
  const roots = readRoots(reader, ctx)
  const read = definitionSchema.parse({ ...nothing, ...recordsOf(roots), mappings })
  const plain = withService(withCollections(read, report), reader)
  const drawn = withDiagrams(plain, reader, { ids, pathOf: (xml) => records.get(xml) })
  const listed = rootsIn(root)
  const idOf = (child: XmlElement): string => rootKey(child, ids.of(child))
  const foreign = withOrder(foreignOfRoot(reader), {
    listed: listed.map(idOf),
    ours: rootsInOurOrder(listed).map(idOf),
  })
  const definition = foreign === undefined ? drawn : { ...drawn, foreign }
  reportUnexecuted(definition, report)
  return { definition, extensions, records, find: ids.find }
}

const nothing = {
  format: 'fachwerk/1',
  id: 'bpmn',
  owner: unknownOwner,
  title: { de: 'BPMN' },
  summary: { de: 'BPMN' },
  leika: null,
  legalBasis: '',
  ...noRecords,
} as const

interface Roots {
  readonly kinds: Record<RootKind, ReadRecord[]>
  readonly processes: ReadRecord[]
  readonly collaborations: Collaborations
}

function readRoots(reader: Reader, ctx: Reading): Roots {
  const lists = flowListsOf(reader.xml)
  const roots: Roots = {
    kinds: {
      messages: [],
      signals: [],
      errors: [],
      escalations: [],
      dataStores: [],
      categories: [],
    },
    processes: [],
    collaborations: { collaborations: [], participants: [], messageFlows: [] },
  }
  for (const child of reader.xml.children ?? []) {
    const local = bpmnName(child) ?? ''
    const kind = rootKindOf(local)
    if (kind !== undefined) roots.kinds[kind].push(readRoot(reader.open(child), kind, ctx))
    else if (local === 'process')
      roots.processes.push(readProcess(reader.open(child), { ctx, lists }))
    else if (isGlobalTask(local)) roots.processes.push(readGlobalTask(reader.open(child), ctx))
    else if (local === 'collaboration')
      readCollaboration(reader.open(child), ctx, roots.collaborations)
    else if (isThrown(child)) readThrown(reader.open(child))
  }
  return roots
}

/** Made for a loop that throws a signal: the loop says it all. */
function isThrown(child: XmlElement): boolean {
  const { id, signalRef, ...others } = child.attributes ?? {}
  const isPlain = Object.keys(others).length === 0 && child.children === undefined
  return bpmnName(child) === 'signalEventDefinition' && isPlain && id === thrownId(signalRef ?? '')
}

function readThrown(reader: Reader): void {
  for (const key of ['id', 'signalRef']) reader.attribute(key)
}

function recordsOf({ kinds, processes, collaborations }: Roots): Record<string, Json> {
  const { dataStores, categories, ...always } = kinds
  const optional = Object.entries({ dataStores, categories }).filter(
    ([, records]) => records.length > 0,
  )
  const all = [...Object.entries(always), ...optional, ['processes', processes] as const]
  return {
    ...Object.fromEntries(all.map(([kind, records]) => [kind, byId(records)])),
    ...collaborationRecords(collaborations),
  }
}

function byId(records: readonly ReadRecord[]): Record<string, Json> {
  return Object.fromEntries(records.map(({ id, values }) => [id, values]))
}

/** What a file says of the service as a whole: little more than a name. */
function withService(definition: Definition, reader: Reader): Definition {
  const title = reader.take(nameAttribute(titleOf(definition)))
  const id = slugOf(title, 'bpmn')
  for (const attribute of formalAttributes(id)) reader.take(attribute)
  const named = { ...definition, id, title: { de: title }, summary: { de: title } }
  return { ...named, data: variablesOf(named) }
}

/** With the prefixes of the file: values may use them, and people know them. Ours are given anew. */
function foreignOfRoot(reader: Reader): Foreign | undefined {
  const { attributes = {}, elements = [] } = reader.rest() ?? {}
  const ours: readonly string[] = Object.values(namespaces)
  const kept = Object.entries(attributes).filter(
    ([key, uri]) => !isIn('xmlns', key) || !ours.includes(uri),
  )
  return foreignOf(Object.fromEntries(kept), elements)
}

function extensionsIn({ children = [] }: XmlElement): readonly XmlElement[] {
  return children
    .filter(({ name: full }) => full === extensionElements)
    .flatMap(({ children: inside = [] }) => inside)
    .filter(({ name: full }) => isIn('fachwerk', full))
}
