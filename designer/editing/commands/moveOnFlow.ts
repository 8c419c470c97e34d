import type { Definition } from '#shared/model/definition.ts'
import { mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { centreOf, type Boxes, type Point } from '../geometry.ts'
import { freeId } from '../ids.ts'
import { freeBox, grown, mapped, shifted, withLayout } from '../layout.ts'
import { gap } from '../notation.ts'
import {
  boundaryEventsOf,
  flowsFrom,
  flowsTo,
  withInner,
  withProcess,
  type ElementPlace,
} from '../process.ts'
import { waits } from './connectElements.ts'
import { withoutLostDefaults } from './deleteElements.ts'
import type { OnFlow } from './insertOnFlow.ts'
import { stepsSeen } from '../shown.ts'

/**
 * A step out of its place, where what came before is joined to what came after, into another way: onto a branch, into a
 * part of the flow, up or down. What is inside or attached goes along.
 */
export function moveOnFlow(definition: Definition, place: OnFlow): Definition {
  const { process, flow, element } = place
  const content = definition.processes[process]
  if (content === undefined || !mayMoveOnFlow(content, flow, element)) return definition
  const moved = withProcess(definition, process, (current) => {
    const flows = onWay(joinedAround(current, element), { flow, element })
    const elements = inScopeOf(current, { flow, element })
    return { ...current, flows, elements: withoutLostDefaults({ elements, flows }) }
  })
  return placed(moved, content, place)
}

export function mayMoveOnFlow(process: Process, flow: string, element: string): boolean {
  const way = process.flows[flow]
  const step = process.elements[element]
  const source = process.elements[way?.source ?? '']
  if (way === undefined || step === undefined || source === undefined) return false
  if (way.target === element || withInner(process, [element]).has(way.source)) return false
  if (source.type === 'eventBasedGateway' && !waits(step)) return false
  return (
    mayBeTakenOut(process, element) && (source.parent === step.parent || isAlone(process, element))
  )
}

/** The way in front of the step before, or behind the step after; undefined where it is first or last. */
export function wayAlong(
  process: Process,
  element: string,
  direction: 'up' | 'down',
): string | undefined {
  const isUp = direction === 'up'
  const beside = isUp ? flowsTo(process, element) : flowsFrom(process, element)
  const next = isUp ? beside[0]?.source : beside[0]?.target
  if (next === undefined || (isUp && beside.length > 1)) return undefined
  const ways = isUp ? flowsTo(process, next) : flowsFrom(process, next)
  if (isUp && ways.length > 1) return undefined
  return ways.find(({ id }) => mayMoveOnFlow(process, id, element))?.id
}

/** One way leads on from it; and behind a gateway that waits for what comes first, only what waits may follow. */
function mayBeTakenOut(process: Process, element: string): boolean {
  const step = process.elements[element]
  const [after, ...others] = flowsFrom(process, element)
  if (step === undefined || others.length > 0 || !mayBeEntered(step) || !mayBeLeft(step))
    return false
  const next: Element | undefined = process.elements[after?.target ?? '']
  return (
    next === undefined ||
    waits(next) ||
    flowsTo(process, element).every(
      ({ source }) => process.elements[source]?.type !== 'eventBasedGateway',
    )
  )
}

/** Nothing leads on from its edge: a way cannot leave a part of the flow. */
function isAlone(process: Process, element: string): boolean {
  return boundaryEventsOf(process, element).every((id) => flowsFrom(process, id).length === 0)
}

function joinedAround(process: Process, element: string): Process['flows'] {
  const [after] = flowsFrom(process, element)
  const flows: Record<string, Process['flows'][string]> = {}
  for (const [id, flow] of Object.entries(process.flows))
    if (flow.source !== element && flow.target !== element) flows[id] = flow
  for (const { id, ...flow } of flowsTo(process, element)) {
    const target = after?.target
    if (target === undefined || flow.source === target) continue
    const joined = Object.values(flows).some(
      (other) => other.source === flow.source && other.target === target,
    )
    if (!joined) flows[id] = { ...flow, target }
  }
  return flows
}

function onWay(
  flows: Process['flows'],
  { flow, element }: Pick<OnFlow, 'flow' | 'element'>,
): Process['flows'] {
  const way = flows[flow]
  if (way === undefined) return flows
  const led = { ...flows, [flow]: { ...way, target: element } }
  return {
    ...led,
    [freeId(`${element}-${way.target}`, led)]: { source: element, target: way.target },
  }
}

function inScopeOf(
  process: Process,
  { flow, element }: Pick<OnFlow, 'flow' | 'element'>,
): Process['elements'] {
  const parent = process.elements[process.flows[flow]?.source ?? '']?.parent
  const along = new Set([element, ...boundaryEventsOf(process, element)])
  return mapped(process.elements, (one, id) => {
    if (!along.has(id) || one.parent === parent) return one
    const { parent: _before, ...rest } = one
    return parent === undefined ? rest : { ...rest, parent }
  })
}

/** Steps that change places stand in each other's column; any other stands right of what it now follows. */
function placed(
  definition: Definition,
  before: Process,
  { process, flow, element }: OnFlow & ElementPlace,
): Definition {
  const way = before.flows[flow]
  const neighbour = [way?.target, way?.source].find(
    (id) => id !== undefined && areNeighbours(before, id, element),
  )
  return withLayout(definition, process, ({ elements, lanes }) => {
    const [box, source] = [elements[element], elements[way?.source ?? '']]
    if (box === undefined || source === undefined) return { elements, lanes }
    const shift = (boxes: Boxes, id: string, by: Point): Boxes => {
      const along = withInner(before, [id])
      return mapped(boxes, (one, other) => (along.has(other) ? shifted(one, by) : one))
    }
    const other = elements[neighbour ?? '']
    if (other !== undefined && neighbour !== undefined) {
      const x = centreOf(other).x - centreOf(box).x
      const swapped = shift(shift(elements, element, { x, y: 0 }), neighbour, { x: -x, y: 0 })
      return grown({ elements: swapped, lanes }, stepsSeen(definition, process))
    }
    const along = withInner(before, [element])
    const still = Object.entries(elements).flatMap(([id, one]) => (along.has(id) ? [] : [one]))
    const isSameLane = sameLane(definition.processes[process], element, way?.source)
    const y = isSameLane ? centreOf(source).y - box.height / 2 : box.y
    const free = freeBox({ ...box, x: source.x + source.width + gap.x, y }, still)
    const by = { x: free.x - box.x, y: free.y - box.y }
    return grown({ elements: shift(elements, element, by), lanes }, stepsSeen(definition, process))
  })
}

function sameLane(process: Process | undefined, ...ids: readonly (string | undefined)[]): boolean {
  const [one, other] = ids.map((id) => referred(process?.elements, id)?.lane)
  return one === other
}

function areNeighbours({ flows }: Process, a: string, b: string): boolean {
  return Object.values(flows).some(
    ({ source, target }) => (source === a && target === b) || (source === b && target === a),
  )
}
