import type { Definition } from '../model/definition.ts'
import type { Element, Flow, Process } from '../model/elements.ts'
import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import { pointerTo } from '../model/pointer.ts'
import { referred } from '../model/referred.ts'
import type { Detail, Difference, Effect } from './difference.ts'
import {
  differences,
  orSettings,
  recordChanges,
  renamed,
  same,
  within,
  type Records,
} from './records.ts'

/** Steps, connections and lanes of every process; what a process is besides is left to the rest. */
export function processChanges(before: Definition, after: Definition): Difference[] {
  const ids = [...new Set([...Object.keys(before.processes), ...Object.keys(after.processes)])]
  const all = ids.map((id) => ofProcess(id, [sideOf(before, id), sideOf(after, id)]))
  return [
    ...all.flatMap(({ steps }) => steps),
    ...all.flatMap(({ branches }) => branches),
    ...all.flatMap(({ lanes }) => lanes),
  ]
}

type Side = Pick<Process, 'elements' | 'flows' | 'lanes'>

function sideOf({ processes }: Definition, id: string): Side {
  return referred(processes, id) ?? { elements: {}, flows: {}, lanes: {} }
}

function ofProcess(process: string, [before, after]: readonly [Side, Side]) {
  const brought = flowsOfSteps(before, after)
  const step = (effect: Effect, [id, { name }]: readonly [string, Element]): Difference => ({
    topic: 'step',
    effect,
    title: name,
    details: [],
    at: [
      pointerTo('processes', process, 'elements', id),
      pointerTo('layout', process, 'elements', id),
      ...(brought.get(id) ?? []).flatMap((flow) => [
        pointerTo('processes', process, 'flows', flow),
        pointerTo('layout', process, 'flows', flow),
      ]),
    ],
  })
  const elements = differences(before.elements, after.elements)
  const known = new Set([...brought.values()].flat())
  const isSame = (id: string): boolean =>
    same(referred(before.flows, id), referred(after.flows, id))
  const ways = (side: Side): Records<Way> =>
    Object.fromEntries(
      Object.entries(side.flows)
        .filter(([id]) => !known.has(id) && !isSame(id))
        .map(([id, flow]) => [
          pointerTo('processes', process, 'flows', id),
          { title: wayTitle(flow, [after.elements, before.elements]), flow },
        ]),
    )
  return {
    steps: [
      ...elements.added.map((one) => step('added', one)),
      ...elements.changed.map(([id, from, to]): Difference => ({
        topic: 'step',
        effect: 'changed',
        title: to.name,
        details: orSettings([...renamed(from.name, to.name), ...laneDetail([from, to], after)]),
        at: [pointerTo('processes', process, 'elements', id)],
      })),
      ...elements.removed.map((one) => step('removed', one)),
    ],
    branches: recordChanges('branch', [ways(before), ways(after)]).map(withPlace),
    lanes: recordChanges('lane', [
      within(['processes', process, 'lanes'], before.lanes),
      within(['processes', process, 'lanes'], after.lanes),
    ]).map(withPlace),
  }
}

/** What comes or goes does so in the drawing too. */
function withPlace(change: Difference): Difference {
  const [at] = change.at
  return change.effect === 'changed'
    ? change
    : { ...change, at: [at, at.replace('/processes', '/layout')] }
}

interface Way {
  readonly title: Localised
  readonly flow: Flow
}

/** Connections by the new or removed step that brings or takes them: they are no news of their own. */
function flowsOfSteps(before: Side, after: Side): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>()
  const assign = (from: Side, other: Side): void => {
    for (const [id, { source, target }] of Object.entries(from.flows)) {
      const step = [source, target].find(
        (end) => Object.hasOwn(from.elements, end) && !Object.hasOwn(other.elements, end),
      )
      if (step !== undefined) steps.set(step, [...(steps.get(step) ?? []), id])
    }
  }
  assign(after, before)
  assign(before, after)
  return steps
}

function laneDetail([from, to]: readonly [Element, Element], { lanes }: Side): Detail[] {
  if (from.lane === to.lane) return []
  return [{ kind: 'lane', to: referred(lanes, to.lane)?.title ?? null }]
}

/** Named by the steps as they are called now, so that a new name is not a new connection. */
function wayTitle(
  { source, target, name }: Flow,
  [now, then]: readonly [Side['elements'], Side['elements']],
): Localised {
  const nameOf = (id: string, language: Language): string => {
    const element = referred(now, id) ?? referred(then, id)
    return element === undefined ? id : inLanguage(element.name, language)
  }
  const inWords = (language: Language): string => {
    const label = name === undefined ? '' : ` (${inLanguage(name, language)})`
    return `${nameOf(source, language)} → ${nameOf(target, language)}${label}`
  }
  return { de: inWords('de'), en: inWords('en') }
}
