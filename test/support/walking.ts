import type { Graph } from '#shared/engine/graph.ts'
import type { Activation, Instance, Wait } from '#shared/engine/instance.ts'
import { act } from './acts.ts'
import { command, type Action } from './process.ts'

// What may happen to a case, in whatever order: the world answers or fails, people step in.

type Doing = ReturnType<Action>

/** One of all the things that can happen now, good and bad; some of them will be refused. */
export function anything(choice: number): Action {
  return (instance) => oneOf(choice, [...answers(instance), ...troubles(instance)])(instance)
}

/** The same, and what people do about a running case. */
export function anythingByAnybody(graph: Graph, choice: number): Action {
  return (instance) => {
    if (instance.sequence > manyEvents) return cancel(instance)
    const all = [...answers(instance), ...troubles(instance), ...acts(graph, instance, choice)]
    return oneOf(choice, all)(instance)
  }
}

/** What has exploded is looked at once more, and then ended. */
const manyEvents = 5_000
const cancel = command({ type: 'cancelInstance', reason: 'Test' })

/** What brings the case nearer to its end. */
export const finish: Action = (instance) => {
  const [incident] = Object.values(instance.incidents)
  if (incident !== undefined) return doing({ type: 'resolveIncident', incidentId: incident.id })
  return (answers(instance)[0] ?? nothing)(instance)
}

function oneOf(choice: number, actions: readonly Action[]): Action {
  return actions[choice % actions.length] ?? nothing
}

const nobody = { type: 'resolveIncident', incidentId: 'none' } as const
const nothing = command(nobody)

function doing(body: Doing['command'], at?: string): Doing {
  return { command: body, ...(at !== undefined && { at }) }
}

/** Inner waits first, so that a boundary event is not all that ever happens. */
function answers({ waits, incidents }: Instance): readonly Action[] {
  const failed = new Set(Object.values(incidents).map(({ activation }) => activation))
  return Object.values(waits)
    .filter(({ activation }) => !failed.has(activation))
    .toSorted((a, b) => Number(b.activation) - Number(a.activation))
    .map((wait) => () => answerTo(wait))
}

function answerTo(wait: Wait): Doing {
  const { id, generation } = wait
  switch (wait.kind) {
    case 'task':
      return doing({ type: 'completeTask', taskId: id, generation, group: wait.group, values: {} })
    case 'job':
      return doing({ type: 'completeJob', jobId: id, generation, output: { count: generation } })
    case 'timer':
      return doing({ type: 'fireTimer', timerId: id, generation }, wait.dueAt)
    case 'message':
      return doing({ type: 'correlateMessage', subscriptionId: id, generation, payload: {} })
    case 'signal':
      return doing({ type: 'deliverSignal', subscriptionId: id, generation, payload: {} })
    case 'condition':
      return doing(nobody)
  }
}

function troubles({ waits, incidents, sequence }: Instance): readonly Action[] {
  const resolved = Object.values(incidents)
    .filter(({ incident }) => incident.code !== 'fuelExhausted')
    .map(({ id }) => command({ type: 'resolveIncident', incidentId: id }))
  const jobs = Object.values(waits).flatMap((wait) =>
    wait.kind === 'job' ? jobTroubles(wait) : [],
  )
  const tired = sequence > 60 ? [cancel] : []
  return [...jobs, ...resolved, ...tired]
}

function jobTroubles({ id: jobId, generation }: Wait): readonly Action[] {
  const job = { jobId, generation }
  return [
    command({ type: 'failJob', ...job, message: 'Keine Antwort.' }),
    command({ type: 'throwJobError', ...job, error: 'unknownPerson' }),
    command({ type: 'escalateJob', ...job, escalation: 'late' }),
  ]
}

function acts(graph: Graph, instance: Instance, choice: number): readonly Action[] {
  const { activations, scopes, tokens, incidents, suspended } = instance
  return [
    ...Object.values(activations).flatMap((one) => actsOn(graph, instance, { one, choice })),
    ...Object.entries(tokens).flatMap(([scope, counts]) =>
      Object.keys(counts).map((flow) => moving(graph, instance, { from: { scope, flow }, choice })),
    ),
    ...Object.values(scopes).flatMap(({ id, process, element }) =>
      Object.values(graph.processes[process]?.elements ?? {})
        .filter((inner) => element !== null && inner.element.parent === element)
        .map((inner) => command({ type: 'activateElement', scope: id, element: inner.id })),
    ),
    ...Object.values(incidents)
      .filter(({ incident }) => incident.code !== 'fuelExhausted')
      .map(({ id: incidentId }) =>
        command({ type: 'resolveIncident', ...act, incidentId, values: { count: choice % 4 } }),
      ),
    command(
      suspended === undefined
        ? { type: 'suspendInstance', ...act }
        : { type: 'resumeInstance', ...act },
    ),
  ]
}

interface On {
  readonly one: Activation
  readonly choice: number
}

function actsOn(graph: Graph, instance: Instance, { one, choice }: On): readonly Action[] {
  const { id: activation, scope, element } = one
  const process = graph.processes[instance.scopes[scope]?.process ?? '']
  const flow = process?.elements[element]?.outgoing[choice % 3]?.id
  return [
    command({
      type: 'completeByHand',
      ...act,
      activation,
      output: { count: choice % 4 },
      ...(flow !== undefined && choice % 2 === 0 && { flows: [flow] }),
    }),
    command({
      type: 'failByHand',
      ...act,
      activation,
      ...(choice % 2 === 0 && { error: 'other' }),
    }),
    moving(graph, instance, { from: { activation, scope }, choice }),
    ...(one.loop === undefined ? [] : [command({ type: 'addItem', activation, item: choice })]),
  ]
}

interface Moving {
  readonly from: { readonly scope: string } & (
    | { readonly activation: string }
    | { readonly flow: string }
  )
  readonly choice: number
}

function moving(graph: Graph, { scopes }: Instance, { from, choice }: Moving): Action {
  const process = graph.processes[scopes[from.scope]?.process ?? '']
  const elements = Object.keys(process?.elements ?? {})
  const flows = Object.keys(process?.flows ?? {})
  const element = elements[choice % elements.length] ?? ''
  const flow = flows[choice % flows.length]
  return command({
    type: 'moveToken',
    ...act,
    from: 'activation' in from ? { activation: from.activation } : from,
    to: flow !== undefined && choice % 3 === 0 ? { flow } : { element },
  })
}
