import type { JsonObject } from '../model/json.ts'
import { waitOf, type Activation, type SignalWait, type Wait } from './instance.ts'
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
  deliverSignalTo(run, { signal, payload }, () => true)
}

/** One after the other, unless an earlier one has ended what waits. */
export function deliverSignalTo(
  run: Run,
  { signal, payload }: Signal,
  reaches: (wait: SignalWait) => boolean,
): void {
  const waits = Object.values(run.instance.waits).filter(
    (wait) => isFor(wait, signal) && reaches(wait),
  )
  for (const wait of waits) {
    const open = waitOf(run.instance, wait.id)
    if (open?.kind === 'signal') trigger(run, open, payload)
  }
}

function isFor(wait: Wait, signal: string): wait is SignalWait {
  return wait.kind === 'signal' && wait.signal === signal
}
