import { mayChoose, type Choosing } from '../../model/elementKinds.ts'
import type { Flow } from '../../model/elements.ts'
import type { Change } from '../../model/change.ts'
import type { Drawing, PlacedFlow } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { adding, finding, removing, updating, type Rule } from '../rule.ts'

/** Where conditions choose the way on: at gateways, and at activities with several ways out. */
export const gatewayPaths: Rule = {
  id: 'gatewayPaths',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) =>
      [...drawing.elements.values()].flatMap(({ id, element, pointer }) =>
        mayChoose(element) ? checkChoice({ id, element, pointer, drawing }) : [],
      ),
    ),
}

interface Placed {
  readonly id: string
  readonly element: Choosing
  readonly pointer: string
  readonly drawing: Drawing
}

function checkChoice(placed: Placed): readonly Finding[] {
  const { id, element, pointer, drawing } = placed
  const flows = drawing.outgoing(id)
  const place = { pointer: `${pointer}/default`, process: drawing.id, element: id }
  const about = [element.name]
  const last = flows.at(-1)
  if (element.default === undefined && flows.length > 1 && flows.every(isConditional)) {
    const fix = last === undefined ? {} : { fix: makeDefault(last, place.pointer) }
    return [
      finding('gatewayPaths', place, { severity: 'warning', text: 'noDefault', about, ...fix }),
    ]
  }
  const lost = flows.every((flow) => flow.id !== element.default) ? element.default : undefined
  const found = flows.flatMap((flow) => checkFlow(flow, flows, placed))
  if (lost === undefined) return found
  const fix = removing(place.pointer, lost)
  return [
    finding('gatewayPaths', place, { severity: 'error', text: 'defaultMissing', about, fix }),
    ...found,
  ]
}

function isConditional({ flow }: { readonly flow: Flow }): boolean {
  return flow.condition !== undefined || flow.otherCondition !== undefined
}

function makeDefault(placed: PlacedFlow, at: string): Change {
  return { ...adding(at, placed.id), removed: conditionOf(placed) }
}

function conditionOf({ pointer, flow }: PlacedFlow): Change['removed'] {
  if (flow.condition !== undefined) return { [`${pointer}/condition`]: flow.condition }
  return flow.otherCondition === undefined
    ? {}
    : { [`${pointer}/otherCondition`]: flow.otherCondition }
}

function checkFlow(
  placed: PlacedFlow,
  flows: readonly PlacedFlow[],
  { id, element, pointer, drawing }: Placed,
): readonly Finding[] {
  const { flow } = placed
  const name = drawing.elements.get(flow.target)?.element.name ?? flow.target
  const place = { pointer: `${placed.pointer}/condition`, process: drawing.id, element: id }
  const about = [name, element.name]
  const isDefault = placed.id === element.default
  if (isDefault && isConditional(placed)) {
    const fix = { added: {}, updated: {}, removed: conditionOf(placed) }
    return [
      finding('gatewayPaths', place, {
        severity: 'warning',
        text: 'defaultWithCondition',
        about,
        fix,
      }),
    ]
  }
  // Elsewhere a way without condition is always taken (BPMN 2.0 §13.3.1, §13.4.3).
  if (element.type !== 'exclusiveGateway' || flows.length < 2) return []
  if (isDefault || isConditional(placed)) return []
  const at = `${pointer}/default`
  const fix =
    element.default === undefined ? adding(at, placed.id) : updating(at, element.default, placed.id)
  return [finding('gatewayPaths', place, { severity: 'error', text: 'noCondition', about, fix })]
}
