import type { Definition } from '#shared/model/definition.ts'
import { isEventSubProcess } from '#shared/model/elementKinds.ts'
import type { Element, Flow, Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { boundsOf, centreOf } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { freeId, idFrom, takenIn } from '../ids.ts'
import { grown, mapped, shifted, withLayout } from '../layout.ts'
import { leadersOf } from '../moving.ts'
import { notation } from '../notation.ts'
import { withInner, withProcess } from '../process.ts'
import { withOptional } from '../records.ts'
import { around, inset, withRoomFor } from '../roomFor.ts'
import type { Selected } from './deleteElements.ts'
import { stepsSeen } from '../shown.ts'

/** Why some steps are no part of a flow of its own (BPMN 2.0 §10.3.5, §10.4.6). */
export type GroupRefusal =
  | 'nothing'
  | 'scopes'
  | 'lanes'
  | 'start'
  | 'end'
  | 'entries'
  | 'exits'
  | 'eventGateway'
  | 'jump'
  | 'undoing'
  | 'byEvent'

export type Grouped =
  | { readonly definition: Definition; readonly element: string }
  | { readonly refused: GroupRefusal }

interface Names {
  readonly part: Localised
  readonly start: Localised
  readonly end: Localised
}

/**
 * Some steps become a part of the flow with a beginning and an end of its own. Ways that lead in lead to the part;
 * those that lead out lead to its end and on from the part, and keep their ids, so that dissolving it gives what was.
 */
export function groupElements(
  definition: Definition,
  { process, elements, names }: Selected & { readonly names: Names },
): Grouped {
  const content = definition.processes[process]
  const leaders =
    content === undefined
      ? []
      : leadersOf(content, elements).filter((id) => content.elements[id]?.type !== 'boundaryEvent')
  const [first] = leaders
  if (content === undefined || first === undefined) return { refused: 'nothing' }
  const chosen = withInner(content, leaders)
  const crossing = crossingOf(content, chosen)
  const refused = refusalOf(content, { leaders, chosen, ...crossing })
  if (refused !== undefined) return { refused }
  const part = idFrom(names.part.de, takenIn(content))
  const taken = { ...takenIn(content), [part]: true }
  const start = freeId(`${part}Start`, taken)
  const end = freeId(`${part}End`, { ...taken, [start]: true })
  const ids = { part, start, end }
  const grouped = withProcess(definition, process, (current) => ({
    ...current,
    elements: regrouped(current, { leaders, chosen, ids, names, crossing }),
    flows: rewired(current.flows, { ids, crossing }),
  }))
  return { definition: drawn(definition, grouped, { process, chosen, ids, first }), element: part }
}

interface Crossing {
  readonly into: readonly (readonly [string, Flow])[]
  readonly out: readonly (readonly [string, Flow])[]
}

function crossingOf({ flows }: Process, chosen: ReadonlySet<string>): Crossing {
  const all = Object.entries(flows)
  return {
    into: all.filter(([, { source, target }]) => !chosen.has(source) && chosen.has(target)),
    out: all.filter(([, { source, target }]) => chosen.has(source) && !chosen.has(target)),
  }
}

interface Choice extends Crossing {
  readonly leaders: readonly string[]
  readonly chosen: ReadonlySet<string>
}

function refusalOf({ elements }: Process, choice: Choice): GroupRefusal | undefined {
  const { leaders, chosen, into, out } = choice
  const own = leaders.flatMap((id) => elements[id] ?? [])
  const checks: Readonly<Record<Exclude<GroupRefusal, 'nothing'>, () => boolean>> = {
    scopes: () => new Set(own.map(({ parent }) => parent)).size > 1,
    lanes: () => new Set(own.map(({ lane }) => lane)).size > 1,
    byEvent: () => own.some(isEventSubProcess),
    start: () => own.some(({ type }) => type === 'startEvent'),
    end: () => own.some((one) => endsMore(one, out.length > 0)),
    entries: () => new Set(into.map(([, { target }]) => target)).size > 1,
    exits: () => new Set(out.map(([, { target }]) => target)).size > 1,
    eventGateway: () =>
      [...into, ...out].some(([, { source }]) => elements[source]?.type === 'eventBasedGateway'),
    jump: () => isSplit(elements, chosen, linkOf),
    undoing: () => isSplit(elements, chosen, (one, id) => handlerOf(one) ?? handled(elements, id)),
  }
  const order = Object.keys(checks) as (keyof typeof checks)[] // reason: the keys of the record above
  return order.find((reason) => checks[reason]())
}

/** An end that ends more than its own way, or that would let a way go on that ends. */
function endsMore(element: Element, goesOn: boolean): boolean {
  if (element.type !== 'endEvent') return false
  return goesOn || element.event.type === 'terminate' || element.event.type === 'cancel'
}

/** Things that belong together stand on both sides. */
function isSplit(
  elements: Process['elements'],
  chosen: ReadonlySet<string>,
  bond: (element: Element, id: string) => string | undefined,
): boolean {
  const bonds = (isChosen: boolean): Set<string> =>
    new Set(
      Object.entries(elements).flatMap(([id, element]) =>
        chosen.has(id) === isChosen ? (bond(element, id) ?? []) : [],
      ),
    )
  const outside = bonds(false)
  return [...bonds(true)].some((one) => outside.has(one))
}

function linkOf(element: Element): string | undefined {
  const event = 'event' in element ? element.event : undefined
  return event?.type === 'link' ? `${element.parent ?? ''} ${event.link}` : undefined
}

/** The step that undoes, or the one that is to be undone. */
function handlerOf(element: Element): string | undefined {
  if (element.type === 'boundaryEvent') return element.handler
  const event = 'event' in element ? element.event : undefined
  return event?.type === 'compensation' && 'activity' in event ? event.activity : undefined
}

function handled(elements: Process['elements'], id: string): string | undefined {
  return Object.values(elements).some((one) => handlerOf(one) === id) ? id : undefined
}

interface Ids {
  readonly part: string
  readonly start: string
  readonly end: string
}

interface Regrouping {
  readonly leaders: readonly string[]
  readonly chosen: ReadonlySet<string>
  readonly ids: Ids
  readonly names: Names
  readonly crossing: Crossing
}

function regrouped(
  { elements }: Process,
  { leaders, chosen, ids, names, crossing }: Regrouping,
): Process['elements'] {
  const [first = ''] = leaders
  const { parent, lane } = elements[first] ?? {}
  const own = { ...withOptional('lane', lane), parent: ids.part }
  const event = { type: 'none' } as const
  const inside = mapped(elements, (element, id) =>
    chosen.has(id) && element.parent === parent ? { ...element, parent: ids.part } : element,
  )
  return {
    ...inside,
    [ids.part]: {
      type: 'subProcess',
      name: names.part,
      ...withOptional('lane', lane),
      ...withOptional('parent', parent),
    },
    ...(crossing.into.length === 0
      ? {}
      : { [ids.start]: { type: 'startEvent', name: names.start, event, ...own } }),
    ...(crossing.out.length === 0
      ? {}
      : { [ids.end]: { type: 'endEvent', name: names.end, event, ...own } }),
  }
}

function rewired(
  flows: Process['flows'],
  { ids, crossing: { into, out } }: { readonly ids: Ids; readonly crossing: Crossing },
): Process['flows'] {
  const [entry] = into
  const [exit] = out
  const led = mapped(flows, (flow, id) => {
    if (into.some(([other]) => other === id)) return { ...flow, target: ids.part }
    return out.some(([other]) => other === id) ? { ...flow, target: ids.end } : flow
  })
  if (entry !== undefined) {
    const { start: source } = ids
    const { target } = entry[1]
    led[freeId(`${source}-${target}`, led)] = { source, target }
  }
  if (exit !== undefined) {
    const { part: source } = ids
    const { target } = exit[1]
    led[freeId(`${source}-${target}`, led)] = { source, target }
  }
  return led
}

interface Drawing {
  readonly process: string
  readonly chosen: ReadonlySet<string>
  readonly ids: Ids
  readonly first: string
}

const gapInside = 24

/** The steps stay to each other as they were, and what is around makes room. */
function drawn(
  before: Definition,
  grouped: Definition,
  { process, chosen, ids, first }: Drawing,
): Definition {
  const { elements, lanes } = geometryOf(before, process)
  const content = grouped.processes[process]
  if (content === undefined) return grouped
  const from = boundsOf(
    Object.entries(elements).flatMap(([id, box]) => (chosen.has(id) ? [box] : [])),
  )
  const { width, height } = notation.startEvent
  const hasStart = ids.start in content.elements
  const by = { x: inset.left + (hasStart ? width + gapInside : 0), y: 0 }
  const inner = shifted(from, by)
  const y = Math.round(centreOf(inner).y - height / 2)
  const ends = {
    ...(hasStart && { [ids.start]: { x: from.x + inset.left, y, width, height } }),
    ...(ids.end in content.elements && {
      [ids.end]: { x: inner.x + inner.width + gapInside, y, width, height },
    }),
  }
  const to = around(boundsOf([inner, ...Object.values(ends)]))
  const placed = {
    ...mapped(elements, (box, id) => (chosen.has(id) ? shifted(box, by) : box)),
    [ids.part]: to,
    ...ends,
  }
  const own = withInner(content, [ids.part])
  const parent = before.processes[process]?.elements[first]?.parent
  const roomy = withRoomFor(content, placed, { from, to, own, parent })
  return withLayout(grouped, process, () =>
    grown({ elements: roomy, lanes }, stepsSeen(grouped, process)),
  )
}
