import type { Command } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { emit, type Run } from '../run.ts'
import { trigger } from '../triggering.ts'
import { waitFor } from './waitFor.ts'

export function fireTimer(
  run: Run,
  { commandId, at, timerId, generation }: Extract<Command, { type: 'fireTimer' }>,
): Rejection | undefined {
  const timer = waitFor(run, { id: timerId, kind: 'timer', generation })
  if ('code' in timer) return timer
  emit(run, { type: 'timerFired', commandId, at, timerId })
  trigger(run, timer, { dueAt: timer.dueAt, firedAt: at })
  return undefined
}

export function correlateMessage(
  run: Run,
  command: Extract<Command, { type: 'correlateMessage' }>,
): Rejection | undefined {
  const { commandId, at, subscriptionId, generation, payload } = command
  const subscription = waitFor(run, { id: subscriptionId, kind: 'message', generation })
  if ('code' in subscription) return subscription
  emit(run, { type: 'messageCorrelated', commandId, at, subscriptionId })
  trigger(run, subscription, payload)
  return undefined
}
