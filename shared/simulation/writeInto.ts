import { runToQuiescence } from '../engine/agenda.ts'
import { own } from '../engine/evolve.ts'
import { rootScope } from '../engine/instance.ts'
import { runOf } from '../engine/run.ts'
import { accept } from '../engine/values.ts'
import { write } from '../engine/writing.ts'
import type { Act } from '../model/act.ts'
import type { Simulation, SimulationStep } from './simulation.ts'

/**
 * Case data changed by hand in a rehearsal, as if a clerk had: conditions that wait for it are looked at. No command
 * of the engine does this, because nobody may change a real case like that.
 */
export function writeInto(
  { graph, steps }: Simulation,
  { element, values }: Extract<Act, { type: 'write' }>,
):
  | { readonly step: SimulationStep }
  | { readonly rejection: NonNullable<Simulation['rejection']> } {
  const current = steps.at(-1)
  if (current === undefined) return { rejection: { code: 'instanceUnknown' } }
  const { at, today } = current
  const accepted = accept(graph, values)
  if (accepted.problems.length > 0)
    return { rejection: { code: 'valuesNotAccepted', problems: accepted.problems } }
  const context = { commandId: `step-${steps.length}`, instanceId: 'sample', at, today }
  const run = runOf(graph, own(current.instance), context)
  const origin = { kind: 'clerk', from: 'sample', element, at } as const
  write(run, { scope: rootScope, values: accepted.values, origin })
  runToQuiescence(run)
  return { step: { instance: run.instance, events: run.events, at, today, letters: [] } }
}
