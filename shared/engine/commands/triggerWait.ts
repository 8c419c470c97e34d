import type { Command } from '../command.ts'
import type { Rejection } from '../rejection.ts'
import { emit, type Run } from '../run.ts'
import { isMissed } from '../timer.ts'
import { goOnBy } from '../suspension.ts'
import { rearm } from '../triggering.ts'
import { waitFor } from './waitFor.ts'
import { writeGiven } from './givenValues.ts'

type Fired<T extends Command['type']> = Extract<Command, { type: T }>

export function fireTimer(run: Run, command: Fired<'fireTimer'>): Rejection | undefined {
  const { commandId, at, timerId, generation } = command
  const timer = waitFor(run, { id: timerId, kind: 'timer', generation })
  if ('code' in timer) return timer
  emit(run, { type: 'timerFired', commandId, at, timerId })
  if (isMissed(timer, { now: at, place: run.graph.holidays })) rearm(run, timer)
  else goOnBy(run, timer, { dueAt: timer.dueAt, firedAt: at })
  return undefined
}

export function correlateMessage(
  run: Run,
  command: Fired<'correlateMessage'>,
): Rejection | undefined {
  const { commandId, at, subscriptionId, generation, payload } = command
  const subscription = waitFor(run, { id: subscriptionId, kind: 'message', generation })
  if ('code' in subscription) return subscription
  const refused = writeGiven(run, { wait: subscription, values: command.values }, () =>
    emit(run, { type: 'messageCorrelated', commandId, at, subscriptionId }),
  )
  if (refused === undefined) goOnBy(run, subscription, payload)
  return refused
}

export function deliverSignal(run: Run, command: Fired<'deliverSignal'>): Rejection | undefined {
  const { commandId, at, subscriptionId, generation, payload } = command
  const subscription = waitFor(run, { id: subscriptionId, kind: 'signal', generation })
  if ('code' in subscription) return subscription
  const refused = writeGiven(run, { wait: subscription, values: command.values }, () =>
    emit(run, { type: 'signalReceived', commandId, at, subscriptionId }),
  )
  if (refused === undefined) goOnBy(run, subscription, payload)
  return refused
}
