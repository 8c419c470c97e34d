import type { Command } from './command.ts'
import { handle } from './commands/commands.ts'
import { start } from './commands/startInstance.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { own } from './evolve.ts'
import type { Graph } from './graph.ts'
import type { Instance } from './instance.ts'
import type { Rejection } from './rejection.ts'
import { runToQuiescence } from './agenda.ts'
import { runOf, type Run } from './run.ts'

export interface Done {
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  readonly instance: Instance
}
export type Outcome = Done | { readonly rejection: Rejection }

/**
 * Applies one command and runs until the instance waits for the world again. Pure: `instance` stays as it
 * was. A command that was applied before yields no events.
 */
export function step(graph: Graph, instance: Instance | undefined, command: Command): Outcome {
  if (instance?.commands.includes(command.commandId)) return { events: [], effects: [], instance }
  if (command.type === 'startInstance') {
    if (instance !== undefined) return { rejection: { code: 'instanceExists' } }
    const started = start(graph, command)
    return 'code' in started ? { rejection: started } : finished(started)
  }
  if (instance === undefined) return { rejection: { code: 'instanceUnknown' } }
  if (instance.status !== 'active') return { rejection: { code: 'instanceEnded' } }
  if (instance.version !== graph.version) {
    throw new Error(
      `step: expected the graph of version ${instance.version}, found ${graph.version}`,
    )
  }
  const run = runOf(graph, own(instance), command)
  const rejection = handle(run, command)
  return rejection === undefined ? finished(run) : { rejection }
}

function finished(run: Run): Done {
  runToQuiescence(run)
  const { events, effects, instance } = run
  return { events, effects, instance }
}
