import type { Command } from './command.ts'
import { handle } from './commands/commands.ts'
import { start } from './commands/startInstance.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { own, ownUnlessAlone } from './evolve.ts'
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
  return stepOn(graph, instance, { command, toWrite: own })
}

/**
 * The same for who holds the instance alone: it is written into, so that a step costs nothing for what a large
 * instance holds beside. One that was lent (`lend`) stays as it was, and so does one that refuses the command.
 */
export function stepInPlace(
  graph: Graph,
  instance: Instance | undefined,
  command: Command,
): Outcome {
  const toWrite = isRefusedLate.has(command.type) ? own : ownUnlessAlone
  return stepOn(graph, instance, { command, toWrite })
}

/** What somebody decides by hand may turn out to be impossible only when it has begun. */
const isRefusedLate: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'completeByHand',
  'moveToken',
  'resolveIncident',
])

interface Stepping {
  readonly command: Command
  readonly toWrite: (instance: Instance) => Instance
}

function stepOn(
  graph: Graph,
  instance: Instance | undefined,
  { command, toWrite }: Stepping,
): Outcome {
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
  const run = runOf(graph, toWrite(instance), command)
  const rejection = handle(run, command)
  return rejection === undefined ? finished(run) : { rejection }
}

function finished(run: Run): Done {
  runToQuiescence(run)
  const { events, effects, instance } = run
  return { events, effects, instance }
}
