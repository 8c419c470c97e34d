import type { Command } from '../engine/command.ts'
import type { Effect } from '../engine/effect.ts'
import type { Event } from '../engine/event.ts'
import type { Rejection } from '../engine/rejection.ts'
import { stepInPlace } from '../engine/step.ts'
import { stopCircles } from './circles.ts'
import { decidedFor } from './decided.ts'
import { failureIn, linesOf, processPlace } from './lines.ts'
import { keyOf, sentBy, type Completing, type Moment } from './sending.ts'
import { tell } from './telling.ts'
import type { Running, World } from './world.ts'

export type Body<C = Command> = C extends Command
  ? Omit<C, 'commandId' | 'instanceId' | 'at' | 'today' | 'decided'>
  : never

export interface Move {
  readonly body: Body
  readonly completing?: Completing
  /** The activation that is moved. */
  readonly moved?: string | null
}

/** One command to an instance: tells what comes of it, and notes what it waits for then. */
export function move(world: World, running: Running, given: Move): Rejection | undefined {
  const { graph, answering, visits, now } = world
  const { trace, instance: before } = running
  const { body, completing, moved = completing?.activation ?? null } = given
  const deciding = { decisions: answering.decided, visits, trace, instance: before, moved }
  const decided = decidedFor(deciding)
  const moment = { moved, key: keyOf(world, running, moved), completing }
  world.commands += 1
  const outcome = stepInPlace(graph, before, {
    ...body,
    commandId: `command-${world.commands}`,
    instanceId: running.id,
    at: now,
    today: now.slice(0, 10),
    ...(decided === undefined ? {} : { decided }),
  })
  if ('rejection' in outcome) return outcome.rejection
  running.instance = outcome.instance
  tellEvents(world, running, { events: outcome.events, ...moment })
  const failure = failureIn(outcome.events, graph)
  if (failure !== undefined) return fail(world, running, failure)
  noteOpened(world, running, outcome.effects)
  stopCircles(world, running, outcome.events)
  return undefined
}

interface Told extends Moment {
  readonly events: readonly Event[]
}

function tellEvents(world: World, running: Running, { events, ...moment }: Told): void {
  const { graph, mail, visits } = world
  const telling = { graph, mail, visits, sentBy: sentByAt(world, moment) }
  for (const line of linesOf(running.trace, events, telling)) {
    if (line.type === 'instanceTerminated' && running.hasFailed) continue
    tell(world, running, line)
  }
}

function sentByAt(world: World, moment: Moment) {
  return (traced: Parameters<typeof sentBy>[1]) => sentBy(world, traced, moment)
}

/** With it ends all that still runs in the instance. */
function fail(world: World, running: Running, error: string): undefined {
  running.hasFailed = true
  move(world, running, { body: { type: 'cancelInstance', reason: error } })
  tell(world, running, { ...processPlace(running.process), type: 'instanceFailed', error })
}

function noteOpened({ opened }: World, running: Running, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if (effect.type === 'createJob') opened.push({ running, wait: effect.jobId })
    if (effect.type === 'openTask') opened.push({ running, wait: effect.taskId })
    if (effect.type === 'armTimer') opened.push({ running, wait: effect.timerId })
    if (effect.type === 'openSubscription' || effect.type === 'openSignalSubscription') {
      opened.push({ running, wait: effect.subscriptionId })
    }
  }
}
