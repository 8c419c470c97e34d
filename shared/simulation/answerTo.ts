import type { JobWait } from '../engine/instance.ts'
import { referred } from '../model/referred.ts'
import { act } from './act.ts'
import { madeAnswer } from './madeAnswer.ts'
import type { Simulation } from './simulation.ts'

/** What a job gets that the course says nothing about: the answer of the sample case, else one that is made. */
export function answerTo(simulation: Simulation, { element, job }: JobWait): Simulation {
  if (job.kind !== 'source') return act(simulation, { type: 'answer', element, answer: null })
  const said = referred(simulation.scenario.sources, job.source)
  if (said !== undefined) {
    return 'error' in said
      ? act(simulation, { type: 'error', element, error: said.error })
      : act(simulation, { type: 'answer', element, answer: said.answer })
  }
  const source = referred(simulation.graph.definition.sources, job.source)
  if (source === undefined || simulation.makesAnswers === undefined)
    return act(simulation, { type: 'fail', element })
  const { types } = simulation.graph.definition
  const answer = madeAnswer(source.response, { types, today: simulation.scenario.today })
  const answered = act(simulation, { type: 'answer', element, answer })
  const last = answered.steps.at(-1)
  return last === undefined || answered === simulation || answered.rejection !== undefined
    ? answered
    : { ...answered, steps: [...answered.steps.slice(0, -1), { ...last, isMade: true }] }
}
