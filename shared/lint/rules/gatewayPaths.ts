import type { ElementOf } from '../../model/elements.ts'
import type { Drawing, PlacedFlow } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { adding, finding, removing, updating, type Rule } from '../rule.ts'

export const gatewayPaths: Rule = {
  id: 'gatewayPaths',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) =>
      [...drawing.elements.values()].flatMap(({ id, element, pointer }) =>
        element.type === 'exclusiveGateway'
          ? checkGateway({ id, gateway: element, pointer, drawing })
          : [],
      ),
    ),
}

interface Placed {
  readonly id: string
  readonly gateway: ElementOf<'exclusiveGateway'>
  readonly pointer: string
  readonly drawing: Drawing
}

function checkGateway(placed: Placed): readonly Finding[] {
  const { id, gateway, pointer, drawing } = placed
  const flows = drawing.outgoing(id)
  const place = { pointer: `${pointer}/default`, process: drawing.id, element: id }
  const standard = flows.find((flow) => flow.id === gateway.default)
  const isLost = gateway.default !== undefined && standard === undefined
  const last = flows.at(-1)
  const isOpen =
    gateway.default === undefined &&
    flows.length > 1 &&
    flows.every(({ flow }) => flow.condition !== undefined)
  return [
    ...(isLost
      ? [
          finding('gatewayPaths', place, {
            severity: 'error',
            text: 'defaultMissing',
            about: [gateway.name],
            fix: removing(place.pointer, gateway.default ?? ''),
          }),
        ]
      : []),
    ...(isOpen && last !== undefined
      ? [
          finding('gatewayPaths', place, {
            severity: 'warning',
            text: 'noDefault',
            about: [gateway.name],
            fix: makeDefault(last, place.pointer),
          }),
        ]
      : []),
    ...flows.flatMap((flow) => checkFlow(flow, flows, placed)),
  ]
}

function makeDefault({ id, pointer, flow }: PlacedFlow, at: string) {
  const added = adding(at, id)
  return flow.condition === undefined
    ? added
    : { ...added, removed: { [`${pointer}/condition`]: flow.condition } }
}

function checkFlow(
  placed: PlacedFlow,
  flows: readonly PlacedFlow[],
  { id, gateway, pointer, drawing }: Placed,
): readonly Finding[] {
  const { flow } = placed
  const name = drawing.elements.get(flow.target)?.element.name ?? flow.target
  const place = { pointer: `${placed.pointer}/condition`, process: drawing.id, element: id }
  const isDefault = placed.id === gateway.default
  if (isDefault && flow.condition !== undefined) {
    const fix = removing(place.pointer, flow.condition)
    return [
      finding('gatewayPaths', place, {
        severity: 'warning',
        text: 'defaultWithCondition',
        about: [name, gateway.name],
        fix,
      }),
    ]
  }
  if (isDefault || flow.condition !== undefined || flows.length < 2) return []
  const at = `${pointer}/default`
  const fix =
    gateway.default === undefined ? adding(at, placed.id) : updating(at, gateway.default, placed.id)
  return [
    finding('gatewayPaths', place, {
      severity: 'error',
      text: 'noCondition',
      about: [name, gateway.name],
      fix,
    }),
  ]
}
