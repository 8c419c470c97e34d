import { contextOf } from '../engine/context.ts'
import type { JobWait } from '../engine/instance.ts'
import { environmentOf } from '../feel/environment.ts'
import { composeLetter, type ComposedLetter } from '../letters/compose.ts'
import type { Simulation } from './simulation.ts'
import type { Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'

/** The letter as it would go out now. */
export function composeFor(
  { graph, steps }: Simulation,
  { activation, job }: JobWait,
  language: Language = 'de',
): ComposedLetter {
  const current = steps.at(-1)
  const letter = job.kind === 'letter' ? referred(graph.definition.letters, job.letter) : undefined
  if (current === undefined || letter === undefined) {
    throw new Error('simulation: expected a letter of the definition')
  }
  const { instance, at, today } = current
  const environment = environmentOf({ at, today }, graph.holidays)
  const scope = instance.activations[activation]?.scope
  const { definition } = graph
  const data = contextOf(instance, {
    definition,
    environment,
    ...(scope === undefined ? {} : { scope }),
  })
  return composeLetter(letter, { scope: graph.scope, data, environment, language })
}
