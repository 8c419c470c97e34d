import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import type { Wait } from './instance.ts'
import { emit, known, nodeOf, type Run } from './run.ts'
import { follow, interrupt } from './throwing.ts'
import { rearmed } from './timer.ts'

/** What a timer or message that arrived sets going: the element that waits for it, or a boundary event. */
export function trigger(run: Run, wait: Wait, result: Json): void {
  const host = known(run.instance.activations[wait.activation], 'activation', wait.activation)
  if (wait.element === host.element) {
    emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
    return complete(run, host.id, result)
  }
  const boundary = nodeOf(run, { scope: host.scope, element: wait.element })
  const interrupting = boundary.element.type === 'boundaryEvent' && boundary.element.interrupting
  if (interrupting) return interrupt(run, { host, boundary, result })
  keepOpen(run, wait)
  follow(run, { host, boundary, result })
}

/** A message may come again while the host is active; a timer only when it is cyclic. */
function keepOpen(run: Run, wait: Wait): void {
  if (wait.kind === 'message') return
  const next = wait.kind === 'timer' ? rearmed(wait, run.at) : undefined
  if (next === undefined) return emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  const { kind: _, id, ...timer } = next
  emit(run, { type: 'timerArmed', timerId: id, ...timer })
}
