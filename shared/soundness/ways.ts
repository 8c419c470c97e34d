import { isActivity } from '../model/elementKinds.ts'
import type { Element, Flow, Process } from '../model/elements.ts'

/** Each way on is a set of flows; undefined where the drawing leaves no choice. */
export interface Ways {
  readonly flows: readonly (readonly string[])[]
  /** False where there are too many to try all. */
  readonly areAll: boolean
}

type Placed = readonly (readonly [string, Flow])[]

/** Among which ways somebody or something chooses when an element is left. */
export function waysFrom(id: string, element: Element, process: Process): Ways | undefined {
  const outgoing = Object.entries(process.flows).filter(([, { source }]) => source === id)
  if (element.type === 'exclusiveGateway') return oneOf(outgoing, element.default)
  const isAsking =
    isActivity(element) || element.type === 'inclusiveGateway' || element.type === 'complexGateway'
  return isAsking ? someOf(outgoing, element.default) : undefined
}

/** Where none of the flows has a condition yet, each of them is meant. */
function oneOf(outgoing: Placed, otherwise: string | undefined): Ways | undefined {
  if (outgoing.length < 2) return undefined
  const asking = outgoing.filter(([id, flow]) => isConditional(flow) || id === otherwise)
  const chosen = asking.length === 0 ? outgoing : asking
  return { flows: chosen.map(([id]) => [id]), areAll: true }
}

/** Any of those with a condition, with all of those without; the default one when that is none. */
function someOf(outgoing: Placed, otherwise: string | undefined): Ways | undefined {
  const others = outgoing.filter(([id]) => id !== otherwise)
  const asking = others.filter(([, flow]) => isConditional(flow)).map(([id]) => id)
  if (asking.length === 0) return undefined
  const always = others.filter(([, flow]) => !isConditional(flow)).map(([id]) => id)
  const fallback = otherwise === undefined ? [] : [otherwise]
  const areAll = asking.length <= mostConditions
  const chosen = areAll ? subsetsOf(asking) : [[], ...asking.map((id) => [id]), asking]
  const flows = chosen.map((some) => [...always, ...some])
  return { flows: flows.map((way) => (way.length === 0 ? fallback : way)).filter(isWay), areAll }
}

const mostConditions = 6

function isWay(flows: readonly string[]): boolean {
  return flows.length > 0
}

function isConditional({ condition, otherCondition }: Flow): boolean {
  return condition !== undefined || otherCondition !== undefined
}

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (subsets, id) => [...subsets, ...subsets.map((subset) => [...subset, id])],
    [[]],
  )
}
