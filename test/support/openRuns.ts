import type { Command } from '#shared/engine/command.ts'
import { compile } from '#shared/engine/compile.ts'
import type { Graph } from '#shared/engine/graph.ts'
import type { Instance, Wait } from '#shared/engine/instance.ts'
import { step } from '#shared/engine/step.ts'
import type { Definition } from '#shared/model/definition.ts'
import { opened, type Open } from '#shared/soundness/openProcess.ts'
import { pick, type Draw } from './feelWorld.ts'

const instant = '2026-01-05T08:00:00.000Z'

type Act = Command extends infer C
  ? C extends Command
    ? Omit<C, 'commandId' | 'instanceId' | 'today'>
    : never
  : never

/** How a case went in which everything was left to chance. */
export interface OpenRun {
  readonly status: Instance['status'] | 'stuck' | 'going on'
  /** Something was at two tokens at once. */
  readonly isDouble: boolean
}

/** Runs cases of a definition, chosen by chance at each turn; nothing of the explorer is used to choose. */
export function openRuns(definition: Definition): (draw: Draw) => OpenRun {
  const open = opened(definition)
  const graph = compile(open.definition)
  return (draw) => {
    let instance = started(graph)
    let isDouble = false
    for (let left = 3_000; left > 0 && instance.status === 'active'; left--) {
      isDouble ||= hasDouble(instance)
      const commands = commandsIn(instance, open)
      if (commands.length === 0) return { status: 'stuck', isDouble }
      const command = { ...commandContext(instance.sequence), ...pick(draw, commands) }
      const outcome = step(graph, instance, command)
      if ('rejection' in outcome) throw new Error(`refused: ${outcome.rejection.code}`)
      instance = outcome.instance
    }
    return { status: instance.status === 'active' ? 'going on' : instance.status, isDouble }
  }
}

function started(graph: Graph): Instance {
  const outcome = step(graph, undefined, {
    type: 'startInstance',
    ...commandContext(0),
    at: instant,
    number: '',
  })
  if ('rejection' in outcome) throw new Error(`refused: ${outcome.rejection.code}`)
  return outcome.instance
}

function commandContext(sequence: number) {
  return { commandId: `c${sequence}`, instanceId: 'case', today: '2026-01-05' } as const
}

/** Two of the same, not as runs of a loop and not beside the flow. */
function hasDouble({ tokens, activations }: Instance): boolean {
  const places = Object.values(activations).map(({ scope, element }) => `${scope} ${element}`)
  const counts = Object.values(tokens).flatMap((flows) => Object.values(flows))
  return counts.some((count) => count > 1) || new Set(places).size < places.length
}

function commandsIn(instance: Instance, open: Open): readonly Act[] {
  const decisions = Object.values(instance.incidents).flatMap((incident) => {
    const { ways, times = [] } = open.choices[incident.process]?.[incident.element] ?? {}
    const isEntering = instance.activations[incident.activation ?? '']?.status === 'activating'
    const decided = isEntering
      ? times.map((count) => ({ items: { [incident.element]: [count] } }))
      : (ways?.flows ?? []).map((flows) => ({ flows: { [incident.element]: [flows] } }))
    const resolve = { type: 'resolveIncident', at: instant, incidentId: incident.id } as const
    return decided.map((one) => ({ ...resolve, decided: one }))
  })
  return decisions.length > 0 ? decisions : Object.values(instance.waits).flatMap(answersTo)
}

function answersTo({ id, kind, generation, ...wait }: Wait): readonly Act[] {
  switch (kind) {
    case 'job': {
      const answer = { at: instant, jobId: id, generation } as const
      return [{ type: 'completeJob', ...answer, output: null } as const]
    }
    case 'timer': {
      const at = 'dueAt' in wait && wait.dueAt !== undefined ? wait.dueAt : instant
      return [{ type: 'fireTimer', at, timerId: id, generation } as const]
    }
    case 'message':
      return [
        {
          type: 'correlateMessage',
          at: instant,
          subscriptionId: id,
          generation,
          payload: {},
        } as const,
      ]
    case 'signal':
      return [
        {
          type: 'deliverSignal',
          at: instant,
          subscriptionId: id,
          generation,
          payload: {},
        } as const,
      ]
    case 'task':
    case 'condition':
      return []
  }
}
