import { isBesideFlow, isEventSubProcess, isSubProcess } from '../model/elementKinds.ts'
import type { Element } from '../model/elements.ts'
import { isJump } from '../model/jumps.ts'
import { startsOf, type Drawing, type PlacedElement } from './drawing.ts'

/** What comes before or after a step, or in its place: where something may be known of the case data. */
export interface Point {
  readonly placed: PlacedElement
  readonly side: 'before' | 'after' | 'skipped'
  readonly before: Point[]
  readonly next: Point[]
  /** A parallel join: whoever is here has come by all of the ways. */
  readonly joinsAll: boolean
}

export interface FlowPoints {
  readonly starts: readonly Point[]
  readonly at: (id: string) => { readonly before: Point; readonly after: Point } | undefined
}

/**
 * The ways through a drawing point by point. A sub-process is left by its ends; an event at its edge comes from
 * anywhere inside, one at a step before the step is done; what undoes a step comes after it.
 */
export function flowPointsOf(drawing: Drawing): FlowPoints {
  const sides = new Map([...drawing.elements].map(([id, placed]) => [id, sidesOf(placed, drawing)]))
  const insides = insidesOf(drawing)
  for (const [id, side] of sides) {
    const { element } = side.before.placed
    for (const { flow } of drawing.incoming(id)) link(sides.get(flow.source)?.after, side.before)
    for (const jump of jumpsTo(id, drawing)) link(sides.get(jump)?.after, side.before)
    if (element.type === 'boundaryEvent') fromHost(element, side)
    else if (isSubProcess(element)) throughInside(id, element, side)
    else link(side.before, side.after)
    if (isLeftOut(element)) link(side.before, side.skipped)
    for (const { flow } of drawing.outgoing(id)) link(side.skipped, sides.get(flow.target)?.before)
  }
  const points = (ids: readonly string[]) => ids.flatMap((id) => sides.get(id)?.before ?? [])
  return { starts: points(startsOf(drawing, undefined)), at: (id) => sides.get(id) }

  function fromHost(event: BoundaryEvent, side: Sides): void {
    const host = sides.get(event.attachedTo)
    const inner = insides(event.attachedTo).flatMap((id) => sides.get(id) ?? [])
    const throwers = inner.filter(({ before }) => mayThrow(before.placed.element, event))
    if (event.event.type === 'compensation') link(host?.after, side.before)
    else if (inner.length > 0 && isThrown(event))
      for (const { before } of throwers) link(before, side.before)
    else {
      link(host?.before, side.before)
      for (const { after } of inner) link(after, side.before)
    }
    link(side.before, side.after)
    link(side.after, sides.get(event.handler ?? '')?.before)
  }

  function throughInside(id: string, element: Element, side: Sides): void {
    for (const start of startsOf(drawing, id)) link(side.before, sides.get(start)?.before)
    for (const end of endsIn(id, drawing)) {
      link(sides.get(end)?.after, side.after)
      link(sides.get(end)?.skipped, side.after)
    }
    if (!isEventSubProcess(element)) return
    for (const sibling of insides(element.parent)) link(sides.get(sibling)?.after, side.before)
  }
}

type BoundaryEvent = Extract<Element, { type: 'boundaryEvent' }>

function isThrown({ event }: BoundaryEvent): boolean {
  return event.type === 'error' || event.type === 'escalation'
}

/** Whether what is inside may be what the event at the edge catches; who works elsewhere may fail with anything. */
function mayThrow(element: Element, { event: caught }: BoundaryEvent): boolean {
  const { type } = element
  if (type === 'serviceTask' || type === 'callActivity') return true
  if (type !== 'endEvent' && type !== 'intermediateThrowEvent') return false
  const { event } = element
  if (event.type === 'multiple') return event.events.some((one) => one.type === caught.type)
  if (event.type === 'error' && caught.type === 'error')
    return caught.error === undefined || event.error === caught.error
  if (event.type === 'escalation' && caught.type === 'escalation')
    return caught.escalation === undefined || event.escalation === caught.escalation
  return false
}

interface Sides {
  readonly before: Point
  readonly after: Point
  readonly skipped: Point
}

function sidesOf(placed: PlacedElement, { incoming }: Drawing): Sides {
  const joinsAll = placed.element.type === 'parallelGateway' && incoming(placed.id).length > 1
  const point = (side: Point['side']): Point => ({
    placed,
    side,
    before: [],
    next: [],
    joinsAll: joinsAll && side === 'before',
  })
  return { before: point('before'), after: point('after'), skipped: point('skipped') }
}

function link(from: Point | undefined, to: Point | undefined): void {
  if (from === undefined || to === undefined || from.next.includes(to)) return
  from.next.push(to)
  to.before.push(from)
}

/** A loop may have nothing to run for, and nothing in a group of free steps need be done. */
function isLeftOut(element: Element): boolean {
  if (element.type === 'adHocSubProcess') return true
  const loop = 'loop' in element ? element.loop : undefined
  return loop !== undefined && (loop.type === 'multiInstance' || loop.testBefore)
}

function jumpsTo(id: string, drawing: Drawing): readonly string[] {
  return drawing.previous(id).filter((from) => {
    const element = drawing.elements.get(from)?.element
    return element !== undefined && isJump(element)
  })
}

/** What a sub-process ends with: its ends, its last steps, and what interrupts it. */
function endsIn(parent: string, drawing: Drawing): readonly string[] {
  const inside = [...drawing.elements.values()].filter(({ element }) => element.parent === parent)
  return inside.flatMap((placed) => (isLast(placed, drawing) ? [placed.id] : []))
}

function isLast({ id, element }: PlacedElement, drawing: Drawing): boolean {
  if (element.type === 'endEvent') return !['error', 'cancel'].includes(element.event.type)
  if (isEventSubProcess(element)) return startsOf(drawing, id).some(isInterrupting)
  return !isBesideFlow(element) && !isJump(element) && drawing.outgoing(id).length === 0

  function isInterrupting(start: string): boolean {
    const begun = drawing.elements.get(start)?.element
    return begun?.type === 'startEvent' && begun.interrupting !== false
  }
}

/** Everything in a sub-process, or in the whole process, at any depth. */
function insidesOf({ elements }: Drawing): (parent: string | undefined) => readonly string[] {
  const children = new Map<string | undefined, string[]>()
  for (const [id, { element }] of elements)
    children.set(element.parent, [...(children.get(element.parent) ?? []), id])
  const inside = (parent: string | undefined): readonly string[] =>
    (children.get(parent) ?? []).flatMap((id) => [id, ...inside(id)])
  return inside
}
