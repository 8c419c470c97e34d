import type { Process } from '../model/elements.ts'
import type { Foreign, XmlElement } from '../model/foreign.ts'
import type { Builder } from './builder.ts'
import { bpmn, bpmnName, name } from './names.ts'
import type { Reader } from './reader.ts'

/** The flows into and out of each element, by their ids in the file, in the order of the file. */
export type FlowLists = ReadonlyMap<string, Readonly<Record<Direction, readonly string[]>>>

const directions = ['incoming', 'outgoing'] as const
type Direction = (typeof directions)[number]

/**
 * Elements list their flows though the flows name their ends. A file that lists others, or none, gets its lists kept
 * as an element of ours, so that they go out as they came in.
 */
const mark = name('fachwerk', 'flows')

export function flowListsOf(root: XmlElement): FlowLists {
  const lists = new Map<string, Record<Direction, string[]>>()
  const add = (direction: Direction, element: string | undefined, flow: string): void => {
    if (element === undefined) return
    const list = lists.get(element) ?? { incoming: [], outgoing: [] }
    lists.set(element, list)
    list[direction].push(flow)
  }
  const visit = (element: XmlElement): void => {
    const { id = '', sourceRef, targetRef } = element.attributes ?? {}
    if (bpmnName(element) === 'sequenceFlow') {
      add('outgoing', sourceRef, id)
      add('incoming', targetRef, id)
    }
    for (const child of element.children ?? []) visit(child)
  }
  visit(root)
  return lists
}

export function readFlowLists(reader: Reader, lists: FlowLists): readonly XmlElement[] {
  const given = reader.children(...directions)
  for (const one of given) one.text()
  const expected = lists.get(reader.xml.attributes?.['id'] ?? '')
  const isExpected = directions.every((direction) => {
    const listed = given.filter(({ local }) => local === direction).map(({ xml }) => xml.text ?? '')
    const flows = expected?.[direction] ?? []
    return listed.length === flows.length && listed.every((flow, index) => flow === flows[index])
  })
  return isExpected ? [] : [{ name: mark, children: given.map(({ xml }) => xml) }]
}

/** `own` are the flows of the element, by their ids in the file. */
export function writeFlowLists(
  builder: Builder,
  foreign: Foreign | undefined,
  own: Readonly<Record<Direction, readonly string[]>> = { incoming: [], outgoing: [] },
): void {
  const kept = foreign?.elements?.find(({ name: full }) => full === mark)?.children
  const all = directions.flatMap((direction) =>
    own[direction].map((flow) => ({ name: bpmn(direction), text: flow })),
  )
  if (kept === undefined) for (const child of all) builder.add(child)
  for (const child of kept ?? []) {
    if (all.some(({ name: full, text }) => full === child.name && text === child.text))
      builder.add(child)
  }
}

/** The flows of a process by the element they leave and the one they enter. */
export function flowsByElement(
  { flows }: Process,
  idOf: (flow: string) => string,
): ReadonlyMap<string, Readonly<Record<Direction, readonly string[]>>> {
  const lists = new Map<string, Record<Direction, string[]>>()
  const listOf = (element: string): Record<Direction, string[]> => {
    const list = lists.get(element) ?? { incoming: [], outgoing: [] }
    lists.set(element, list)
    return list
  }
  for (const [id, { source, target }] of Object.entries(flows)) {
    listOf(source).outgoing.push(idOf(id))
    listOf(target).incoming.push(idOf(id))
  }
  return lists
}
