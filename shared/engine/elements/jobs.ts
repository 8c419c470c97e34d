import { anyInput, type Behaviour, type Entered, type Entry } from '../behaviour.ts'
import type { Job } from '../instance.ts'
import type { Make } from '../making.ts'
import { emit, nextWorldId, type Run } from '../run.ts'
import { messageThrow } from './thrownEvents.ts'
import { referred } from '../../model/referred.ts'

/** Done by nobody who is named here: whoever runs the case answers. */
export const work: Behaviour = {
  request: anyInput,
  enter: (run, entry) => createJob(run, entry, { kind: 'work' }),
}

export const serviceTask: Make<'serviceTask'> = ({ source }, { definition, answered }) => {
  if (answered || source === undefined) return work
  const described = referred(definition.sources, source)
  const legalBasis = described?.legalBasis
  return {
    origin: { kind: 'source', from: source, ...(legalBasis === undefined ? {} : { legalBasis }) },
    ...(described === undefined ? {} : { request: described.request, result: described.response }),
    enter: (run, entry) =>
      createJob(run, entry, { kind: 'source', source, input: entry.input ?? {} }),
  }
}

/** A letter is a job; a message is thrown like that of an event. */
export const sendTask: Make<'sendTask'> = (element, making) => {
  const { letter, message } = element
  if (making.answered) return work
  if (letter !== undefined)
    return { enter: (run, entry) => createJob(run, entry, { kind: 'letter', letter }) }
  if (message === undefined) return work
  const prepare = messageThrow(element, making)
  return {
    request: anyInput,
    enter(run, entry) {
      const prepared = prepare(run, entry)
      return 'failure' in prepared ? prepared : prepared.now()
    },
  }
}

export function createJob(run: Run, { node, activation }: Entry, job: Job): Entered {
  emit(run, {
    type: 'jobCreated',
    jobId: nextWorldId(run),
    activation: activation.id,
    element: node.id,
    generation: 1,
    job: { ...job },
  })
  return { waits: true }
}
