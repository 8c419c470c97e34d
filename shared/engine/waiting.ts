import type { Planned } from './behaviour.ts'
import { keyOf, type Activation } from './instance.ts'
import { startsOf, waitsOf } from './holding.ts'
import { closeIncidents } from './raising.ts'
import { emit, known, nextWorldId, type Run } from './run.ts'

export interface Opening {
  readonly scope: string
  readonly activation: string | null
  readonly element: string
  readonly wait: Planned
}

/** Opens a timer, a subscription or a condition. Tasks and jobs are opened by their elements. */
export function openWait(run: Run, { wait, ...place }: Opening): void {
  const id = nextWorldId(run)
  const { trigger } = wait
  const opened = { ...place, generation: 1, ...(trigger === undefined ? {} : { trigger }) }
  switch (wait.kind) {
    case 'timer': {
      const { dueAt, cycle } = wait
      const more = cycle === undefined ? {} : { cycle }
      return emit(run, { type: 'timerArmed', timerId: id, ...opened, dueAt, ...more })
    }
    case 'message': {
      const { message, key } = wait
      return emit(run, { type: 'subscriptionOpened', subscriptionId: id, ...opened, message, key })
    }
    case 'signal':
      return emit(run, {
        type: 'signalAwaited',
        subscriptionId: id,
        ...opened,
        signal: wait.signal,
      })
    case 'condition':
      run.unseen.push(keyOf(id))
      return emit(run, { type: 'conditionAwaited', conditionId: id, ...opened })
  }
}

/** Of an activation that goes on, of itself or at its boundary. */
export function closeWaits(run: Run, activation: string): void {
  close(run, waitsOf(run, activation))
}

/** Of a scope that ends: what would have begun its event sub-processes, or failed to wait. */
export function closeStarts(run: Run, scope: string): void {
  closeIncidents(run, { scope })
  close(run, startsOf(run, scope))
}

function close(run: Run, keys: readonly string[]): void {
  for (const key of keys) {
    const { id, kind } = known(run.instance.waits[key], 'wait', key)
    emit(run, { type: 'waitClosed', id, kind })
  }
}

/** An activation waits for what it is about itself. */
export function awaitPlanned(
  run: Run,
  { id, scope, element }: Activation,
  waits: readonly Planned[],
): { readonly waits: true } {
  for (const wait of waits) openWait(run, { scope, activation: id, element, wait })
  return { waits: true }
}
