import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import { ancestorsOf } from '../model/ancestors.ts'
import { complexGatewayNames } from '../model/complexGateway.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { Schema } from '../model/schema.ts'

interface Surroundings {
  readonly definition: Definition
  /** What every expression of a case sees. */
  readonly scope: Scope
}

interface Position {
  readonly process: string
  readonly element: Element
}

// The same objects each time: a scope is known again by the identity of its schemas.
const count: Schema = { type: 'number' }
const anything: Schema = {}
const counts = {
  numberOfInstances: count,
  numberOfActiveInstances: count,
  numberOfCompletedInstances: count,
  numberOfTerminatedInstances: count,
}

/** What an element sees while it runs: the case data and the items of the loops around it and of its own. */
export function scopeOf(position: Position, surroundings: Surroundings): Scope {
  return scopeIn(position.element, scopeAround(position, surroundings))
}

/** What an element sees before it runs, and what follows it. */
export function scopeAround(
  { process, element }: Position,
  { definition, scope }: Surroundings,
): Scope {
  const around = ancestorsOf(element, definition.processes[process]?.elements ?? {})
  return around.reduceRight((outer, one) => scopeIn(one, outer), scope)
}

/** BPMN 2.0 §10.3.8: what ends a multi-instance activity sees how many of its runs are where. */
export function countingScope(inside: Scope): Scope {
  return withNames(inside, counts)
}

/** What the conditions of a complex gateway see, those of the flows out of it too. */
export function arrivalScope(scope: Scope): Scope {
  return withNames(scope, complexGatewayNames)
}

function scopeIn(element: Element, around: Scope): Scope {
  const loop = 'loop' in element ? element.loop : undefined
  const own = 'properties' in element ? (element.properties ?? []) : []
  if (loop === undefined && own.length === 0) return around
  return withNames(around, {
    ...Object.fromEntries(own.map((name) => [name, anything])),
    ...(loop === undefined ? {} : { loopCounter: count }),
    ...(loop?.type === 'multiInstance' && loop.item !== undefined
      ? { [loop.item]: itemSchema(loop.collection, around) }
      : {}),
  })
}

function itemSchema(collection: string | undefined, scope: Scope): Schema {
  if (collection === undefined) return anything
  return compile(collection, { kind: 'expression', scope }).schema?.items ?? anything
}
