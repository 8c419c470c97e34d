import type { JsonObject } from '../model/json.ts'
import { refuel } from './fuel.ts'
import { waitsFor } from './holding.ts'
import type { Activation } from './instance.ts'
import { emit, nextWorldId, type Run } from './run.ts'
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
  deliverSignalTo(run, { thrower, signal, payload }, waitsFor(run, 'signal'))
}

interface Thrown extends Signal {
  readonly thrower: Activation
}

/** By the keys of waits, one after the other, unless an earlier one has ended what waits. */
export function deliverSignalTo(
  run: Run,
  { thrower, signal, payload }: Thrown,
  waits: readonly string[],
): void {
  const open = (key: string) => {
    const wait = run.instance.waits[key]
    return wait?.kind === 'signal' && wait.signal === signal ? wait : undefined
  }
  const reached = waits.filter((key) => open(key) !== undefined)
  refuel(run, thrower, reached.length)
  for (const key of reached) {
    const wait = open(key)
    if (wait !== undefined) trigger(run, wait, payload)
  }
}
