import type { Entered, Entry } from '../behaviour.ts'
import type { Job } from '../instance.ts'
import type { Make } from '../making.ts'
import { emit, nextWorldId, type Run } from '../run.ts'

export const serviceTask: Make<'serviceTask'> = ({ source }, { definition }) => {
  const described = definition.sources[source]
  const legalBasis = described?.legalBasis
  return {
    origin: { kind: 'source', from: source, ...(legalBasis === undefined ? {} : { legalBasis }) },
    ...(described === undefined ? {} : { request: described.request, result: described.response }),
    enter: (run, entry) =>
      createJob(run, entry, { kind: 'source', source, input: entry.input ?? {} }),
  }
}

export const sendTask: Make<'sendTask'> = ({ letter }) => ({
  enter: (run, entry) => createJob(run, entry, { kind: 'letter', letter }),
})

function createJob(run: Run, { node, activation }: Entry, job: Job): Entered {
  emit(run, {
    type: 'jobCreated',
    jobId: nextWorldId(run),
    activation: activation.id,
    element: node.id,
    generation: 1,
    job,
  })
  return { waits: true }
}
