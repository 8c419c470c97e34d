import type { Make } from '../making.ts'
import type { Definition } from '../../model/definition.ts'
import { incomplete } from '../evaluating.ts'
import type { Behaviour, Entry } from '../behaviour.ts'
import { createJob, work } from './jobs.ts'
import type { Json } from '../../model/json.ts'
import type { Run } from '../run.ts'
import { openScope } from '../scopes.ts'
import { leaveCancelled } from '../transaction.ts'

/** Shares the data of the process around it; what its input mapping yields and its properties are its own. */
export const subProcess: Make<'subProcess'> = (element, { definition }) => ({
  ...ownData(definition),
  enter(run, entry) {
    openBody(run, entry, { properties: element.properties })
    return { waits: true }
  },
})

export const transaction: Make<'transaction'> = (element, { definition }) => ({
  ...ownData(definition),
  enter(run, entry) {
    openBody(run, entry, { properties: element.properties })
    return { waits: true }
  },
  undone: leaveCancelled,
})

interface Body {
  readonly properties: readonly string[] | undefined
  readonly starts?: Entry['node']['starts']
  /** What begins one after the other, after the starts. */
  readonly queue?: readonly string[]
}

export function openBody(
  run: Run,
  { node, activation, input }: Entry,
  { properties = [], starts = node.starts, queue }: Body,
): string {
  const data: Record<string, Json> = {}
  for (const name of properties) data[name] = null
  return openScope(
    run,
    {
      process: node.process,
      element: node.id,
      parent: activation.scope,
      activation: activation.id,
      data: { ...data, ...input },
      ...(queue === undefined ? {} : { queue }),
    },
    starts,
  )
}

/**
 * A process of the same definition with data of its own: it sees only what the input mapping gives it. A
 * process of another service is a case of its own, which the host begins and whose end is the answer.
 */
export const callActivity: Make<'callActivity'> = (element, { definition, answered }) => {
  const { process, service, version } = element
  if (answered || (process === undefined && service === undefined)) return work
  if (service !== undefined) {
    const called = { service, ...(version && { version }), ...(process && { process }) }
    return {
      ...work,
      enter: (run, entry) =>
        createJob(run, entry, { kind: 'call', ...called, input: entry.input ?? {} }),
    }
  }
  return {
    ...ownData(definition),
    enter(run, { activation, input }) {
      const called = run.graph.processes[process ?? '']
      if (called === undefined) return incomplete('Der aufgerufene Prozess')
      const child = { process: called.id, element: null, data: input ?? {} }
      openScope(
        run,
        { ...child, parent: activation.scope, activation: activation.id },
        called.starts,
      )
      return { waits: true }
    },
  }
}

/** The names are those of the case data, so that expressions mean the same inside. */
export function ownData({ data }: Definition): Required<Pick<Behaviour, 'request' | 'result'>> {
  const schema = { type: 'object', properties: data } as const
  return { request: schema, result: schema }
}
