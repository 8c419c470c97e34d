import type { JsonObject } from '../model/json.ts'
import { waitOf, type Activation, type Wait } from './instance.ts'
import { emit, nextWorldId, refuel, type Run } from './run.ts'
import { trigger } from './triggering.ts'

export interface Signal {
  readonly signal: string
  readonly payload: JsonObject
}

/** To everything in this case that waits for it now, then to the world. */
export function throwSignal(run: Run, thrower: Activation, { signal, payload }: Signal): void {
  const { id, element } = thrower
  const signalId = nextWorldId(run)
  emit(run, { type: 'signalThrown', signalId, activation: id, element, signal, payload })
  deliverSignalTo(run, { thrower, signal, payload }, listeners(run))
}

/** In the order in which they began to wait. Most cases hold none, however often they throw. */
function listeners(run: Run): readonly (Wait | undefined)[] {
  run.listeners ??= new Set(
    Object.values(run.instance.waits).flatMap(({ kind, id }) => (kind === 'signal' ? [id] : [])),
  )
  return run.listeners.size === 0 ? [] : [...run.listeners].map((id) => waitOf(run.instance, id))
}

interface Thrown extends Signal {
  readonly thrower: Activation
}

/** One after the other, unless an earlier one has ended what waits. */
export function deliverSignalTo(
  run: Run,
  { thrower, signal, payload }: Thrown,
  waits: readonly (Wait | undefined)[],
): void {
  const reached = waits.filter((wait) => wait?.kind === 'signal' && wait.signal === signal)
  refuel(run, thrower, reached.length)
  for (const wait of reached) {
    const open = wait && waitOf(run.instance, wait.id)
    if (open?.kind === 'signal') trigger(run, open, payload)
  }
}
