import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import { messageKey, messagesAround, poolKey, poolsAround } from '../model/pools.ts'
import { referred } from '../model/referred.ts'
import type { Mark } from './difference.ts'
import { same, type Records } from './records.ts'

/** What became of the steps and connections of one process. */
export interface ProcessMarks {
  readonly elements: Records<Mark>
  readonly flows: Records<Mark>
}
export type Marks = Records<ProcessMarks>

/** By process, of both definitions; of what is the same nothing. */
export function marksBetween(before: Definition, after: Definition): Marks {
  const ids = [...new Set([...Object.keys(before.processes), ...Object.keys(after.processes)])]
  return Object.fromEntries(ids.map((id) => [id, marksOfProcess(before, after, id)]))
}

function marksOfProcess(before: Definition, after: Definition, id: string): ProcessMarks {
  const [from, to] = [sideOf(before, id), sideOf(after, id)]
  const elements = {
    ...movedIn(from.places, to.places),
    ...marksOf(contents(before, from.elements), contents(after, to.elements)),
  }
  const flows = { ...movedIn(from.lines, to.lines), ...marksOf(from.flows, to.flows) }
  const around = marksAround(before, after, id)
  return {
    elements: { ...hiding(elements, to), ...elements, ...around.pools },
    flows: { ...flows, ...around.messages },
  }
}

/** What became of the pools and messages that are drawn with a process. */
function marksAround(before: Definition, after: Definition, id: string) {
  const pools = marksOf(
    Object.fromEntries(poolsAround(before, id)),
    Object.fromEntries(poolsAround(after, id)),
  )
  const messages = marksOf(
    Object.fromEntries(messagesAround(before, id)),
    Object.fromEntries(messagesAround(after, id)),
  )
  return { pools: keyed(pools, poolKey), messages: keyed(messages, messageKey) }
}

function keyed(marks: Records<Mark>, keyOf: (id: string) => string): Records<Mark> {
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [keyOf(id), mark]))
}

/** A process and its drawing; of one that is not there both are empty. */
function sideOf({ processes, layout }: Definition, id: string) {
  const { elements = {}, flows = {}, lanes = {} } = referred(processes, id) ?? {}
  const drawn = referred(layout, id)
  return {
    elements,
    flows,
    lanes,
    places: drawn?.elements ?? {},
    lines: drawn?.flows ?? {},
    rows: drawn?.lanes ?? {},
  }
}

function movedIn(before: Records<object>, after: Records<object>): Records<Mark> {
  return Object.fromEntries(
    Object.entries(marksOf(before, after))
      .filter(([, mark]) => mark === 'changed')
      .map(([id]) => [id, 'moved'] as const),
  )
}

/** Closed parts of the flow in which something differs that is not to be seen from outside. */
function hiding(
  marks: Records<Mark>,
  { elements, places }: ReturnType<typeof sideOf>,
): Records<Mark> {
  const holders = new Set<string>()
  for (const id of Object.keys(marks)) {
    let parent = referred(elements, id)?.parent
    while (parent !== undefined && !holders.has(parent)) {
      holders.add(parent)
      parent = referred(elements, parent)?.parent
    }
  }
  const closed = [...holders].filter((id) => referred(places, id)?.expanded === false)
  return Object.fromEntries(closed.map((id) => [id, 'changed']))
}

/** The drawing of `after` in which what was removed since `before` still stands where it stood. */
export function drawnTogether(before: Definition, after: Definition, marks: Marks): Definition {
  const merged = Object.entries(marks).map(([id, own]) => {
    const [from, to] = [sideOf(before, id), sideOf(after, id)]
    const known = referred(after.processes, id) ?? referred(before.processes, id)
    const process = {
      ...known,
      title: known?.title ?? after.title,
      elements: { ...gone(from.elements, own.elements), ...to.elements },
      flows: { ...gone(from.flows, own.flows), ...to.flows },
      lanes: { ...from.lanes, ...to.lanes },
    }
    const layout = {
      ...referred(before.layout, id),
      ...referred(after.layout, id),
      elements: { ...gone(from.places, own.elements), ...to.places },
      lanes: { ...from.rows, ...to.rows },
      flows: { ...gone(from.lines, own.flows), ...to.lines },
    }
    return { id, process, layout }
  })
  return {
    ...after,
    participants: { ...before.participants, ...after.participants },
    messageFlows: { ...before.messageFlows, ...after.messageFlows },
    processes: Object.fromEntries(merged.map(({ id, process }) => [id, process])),
    layout: {
      ...after.layout,
      ...Object.fromEntries(merged.map(({ id, layout }) => [id, layout])),
    },
  }
}

function gone<T>(records: Records<T>, marks: Records<Mark>): Records<T> {
  return Object.fromEntries(Object.entries(records).filter(([id]) => marks[id] === 'removed'))
}

/** An element together with what it refers to: a step whose table or letter changed is a changed step. */
function contents(definition: Definition, elements: Records<Element>): Records<object> {
  return Object.fromEntries(
    Object.entries(elements).map(([id, element]) => [
      id,
      { element, ...referencesOf(definition, element) },
    ]),
  )
}

const catalogues = {
  input: 'mappings',
  output: 'mappings',
  form: 'forms',
  source: 'sources',
  decision: 'decisions',
  letter: 'letters',
} as const

function referencesOf(definition: Definition, element: Element): object {
  const references: Readonly<Record<string, unknown>> = element
  const entries = Object.entries(catalogues).flatMap(([property, catalogue]) => {
    const id = references[property]
    if (typeof id !== 'string') return []
    return [[property, referred<object>(definition[catalogue], id) ?? null]]
  })
  return Object.fromEntries(entries)
}

function marksOf(before: Records<unknown>, after: Records<unknown>): Records<Mark> {
  const marks = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
    (id): [string, Mark][] => {
      const [from, to] = [referred(before, id), referred(after, id)]
      if (from === undefined) return [[id, 'added']]
      if (to === undefined) return [[id, 'removed']]
      return same(from, to) ? [] : [[id, 'changed']]
    },
  )
  return Object.fromEntries(marks)
}
