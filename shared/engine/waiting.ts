import type { Planned } from './behaviour.ts'
import { emit, nextWorldId, type Run } from './run.ts'

export interface Opening {
  readonly activation: string
  readonly element: string
  readonly wait: Planned
}

/** Opens a timer or a subscription. Tasks and jobs are opened by their elements. */
export function openWait(run: Run, { activation, element, wait }: Opening): void {
  const place = { activation, element, generation: 1 }
  if (wait.kind === 'timer') {
    const { dueAt, cycle } = wait
    emit(run, {
      type: 'timerArmed',
      timerId: nextWorldId(run),
      ...place,
      dueAt,
      ...(cycle === undefined ? {} : { cycle }),
    })
    return
  }
  const { message, key } = wait
  emit(run, {
    type: 'subscriptionOpened',
    subscriptionId: nextWorldId(run),
    ...place,
    message,
    key,
  })
}

export function closeWaits(run: Run, activation: string): void {
  const { waits } = run.instance
  for (const key in waits) {
    const wait = waits[key]
    if (wait?.activation !== activation) continue
    emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  }
}
