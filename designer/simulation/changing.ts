import type { Act } from '#shared/model/act.ts'
import { valueAt } from '#shared/model/path.ts'
import { referred } from '#shared/model/referred.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { jobAt } from '#shared/simulation/act.ts'
import { placeOf } from '#shared/simulation/choices.ts'
import type { Simulation, SimulationStep } from '#shared/simulation/simulation.ts'

/** How a value comes to be another one, in the step it came with or by hand where the case stands. */
export type Way =
  | { readonly kind: 'answer'; readonly step: number; readonly act: Extract<Act, { type: 'fill' }> }
  | {
      readonly kind: 'source'
      readonly step: number
      readonly element: string
      readonly schema: Schema
      readonly answer: Json
    }
  | { readonly kind: 'hand'; readonly element: string }

/**
 * A value that a person or a source gave is changed in that very step, so that all that was made of it is made anew;
 * what was worked out is changed by hand and holds from here on. Undefined where the case goes no further.
 */
export function wayToChange(simulation: Simulation, place: Place): Way | undefined {
  return asAnswered(simulation, place) ?? fromSource(simulation, place) ?? byHand(simulation)
}

interface Place {
  readonly path: string
  /** The step in which the value became what it is. */
  readonly since: number
}

function asAnswered({ steps }: Simulation, { path, since }: Place): Way | undefined {
  const act = steps[since - 1]?.act
  return act?.type === 'fill' && Object.hasOwn(act.values, path)
    ? { kind: 'answer', step: since, act }
    : undefined
}

function fromSource({ graph, steps }: Simulation, { path, since }: Place): Way | undefined {
  const [before, step] = [steps[since - 2]?.instance, steps[since - 1]]
  if (step?.act?.type !== 'answer' || before === undefined || !isWrittenBySource(step, path))
    return undefined
  const { element, answer } = step.act
  const job = jobAt(before, element)?.job
  const { sources } = graph.definition
  const schema = job?.kind === 'source' ? referred(sources, job.source)?.response : undefined
  return schema && { kind: 'source', step: since, element, schema, answer }
}

function byHand({ steps }: Simulation): Way | undefined {
  const last = steps.at(-1)?.instance
  const element = last?.status === 'active' ? placeOf(last) : undefined
  return element === undefined ? undefined : { kind: 'hand', element }
}

function isWrittenBySource({ events }: SimulationStep, path: string): boolean {
  return events.some(
    (event) =>
      event.type === 'dataWritten' &&
      event.origin.kind === 'source' &&
      Object.entries(event.values).some(
        ([written, value]) => written === path || isInside(written, value, path),
      ),
  )
}

/** A record that was written whole holds the value. */
function isInside(written: string, value: Json, path: string): boolean {
  if (!path.startsWith(`${written}.`) || typeof value !== 'object' || value === null) return false
  return valueAt({ value }, `value.${path.slice(written.length + 1)}`) !== undefined
}
