import { step } from '../engine/step.ts'
import { addDuration, formatInstant, parseInstant } from '../engine/instant.ts'
import type { Instance, JobWait, Wait } from '../engine/instance.ts'
import type { Act } from '../model/act.ts'
import { composeFor } from './letters.ts'
import type { Body, Simulation, SimulationStep } from './simulation.ts'
import { byDue } from './byDue.ts'
import { writeInto } from './writeInto.ts'

/** One more step: what is done where the case waits. The same simulation where it does not wait for that. */
export function act(simulation: Simulation, done: Act): Simulation {
  const current = simulation.steps.at(-1)
  if (current === undefined || !isOpen(current.instance, done)) return simulation
  if (done.type === 'write') return added(simulation, done, writeInto(simulation, done))
  if (done.type === 'wait') return waited(simulation, done)
  const sent = sentFor(current.instance, done)
  if (sent === undefined) return simulation
  const at = sent.at !== undefined && sent.at > current.at ? sent.at : current.at
  const today = at === current.at ? current.today : at.slice(0, 10)
  const context = { commandId: `step-${simulation.steps.length}`, instanceId: 'sample', at, today }
  const outcome = step(simulation.graph, current.instance, { ...context, ...sent.body })
  if ('rejection' in outcome) return added(simulation, done, outcome)
  const { instance, events } = outcome
  return added(simulation, done, {
    step: { instance, events, at, today, letters: lettersOf(simulation, done) },
  })
}

/** Whether the case waits for that now. */
export function isOpen(instance: Instance, done: Act): boolean {
  if (done.type === 'write' || done.type === 'wait')
    return waitsAt(instance, done.element).length > 0 || incidentAt(instance, done) !== undefined
  return sentFor(instance, done) !== undefined
}

/** Work that is asked for and has not failed. */
export function jobAt(instance: Instance, element: string): JobWait | undefined {
  return openJobs(instance).find((job) => job.element === element)
}

export function openJobs({ waits, incidents }: Instance): readonly JobWait[] {
  const failed = new Set(Object.values(incidents).map(({ activation }) => activation))
  return Object.values(waits)
    .filter((wait) => wait.kind === 'job')
    .filter(({ activation }) => !failed.has(activation))
}

function waitsAt({ waits }: Instance, element: string): readonly Wait[] {
  return Object.values(waits).filter((wait) => wait.element === element)
}

function incidentAt({ incidents }: Instance, { element }: Act) {
  return Object.values(incidents).find((one) => one.element === element)
}

interface Sent {
  readonly body: Body
  /** When it is due. */
  readonly at?: string
}
type Acts = { readonly [T in Exclude<Act['type'], 'write' | 'wait'>]: Extract<Act, { type: T }> }

function sentFor(instance: Instance, done: Acts[keyof Acts]): Sent | undefined {
  return sentBy(done.type, instance, done)
}

function sentBy<T extends keyof Acts>(type: T, instance: Instance, done: Acts[T]) {
  return sending[type](instance, done)
}

const sending: {
  readonly [T in keyof Acts]: (instance: Instance, done: Acts[T]) => Sent | undefined
} = {
  answer: (instance, { element, answer }) =>
    toJob(instance, element, (job) => ({ ...job, type: 'completeJob', output: answer })),
  error: (instance, { element, error }) =>
    toJob(instance, element, (job) => ({ ...job, type: 'throwJobError', error })),
  fail: (instance, { element }) =>
    toJob(instance, element, (job) => ({ ...job, type: 'failJob', message: 'Keine Antwort.' })),
  retry: (instance, done) => {
    const incident = incidentAt(instance, done)
    return incident && { body: { type: 'resolveIncident', incidentId: incident.id } }
  },
  fill: (instance, { element, values }) => {
    const task = waitsAt(instance, element).find((wait) => wait.kind === 'task')
    if (task === undefined) return undefined
    const { id: taskId, generation, group } = task
    return { body: { type: 'completeTask', taskId, generation, group, values } }
  },
  arrive: (instance, { element, payload }) => {
    const wait = waitsAt(instance, element).find(
      ({ kind }) => kind === 'message' || kind === 'signal',
    )
    if (wait === undefined) return undefined
    const { id: subscriptionId, generation } = wait
    const type = wait.kind === 'message' ? 'correlateMessage' : 'deliverSignal'
    return { body: { type, subscriptionId, generation, payload } }
  },
  pass: (instance, { element }) => {
    const timers = waitsAt(instance, element).filter((wait) => wait.kind === 'timer')
    const [timer] = timers.toSorted(byDue)
    if (timer === undefined) return undefined
    const { id: timerId, generation, dueAt } = timer
    return { body: { type: 'fireTimer', timerId, generation }, at: dueAt }
  },
}

function toJob(
  instance: Instance,
  element: string,
  body: (job: { readonly jobId: string; readonly generation: number }) => Body,
): Sent | undefined {
  const job = jobAt(instance, element)
  return job && { body: body({ jobId: job.id, generation: job.generation }) }
}

function lettersOf(simulation: Simulation, { type, element }: Act): SimulationStep['letters'] {
  const instance = simulation.steps.at(-1)?.instance
  const wait = type === 'answer' && instance !== undefined ? jobAt(instance, element) : undefined
  if (wait?.job.kind !== 'letter') return []
  return [{ letter: wait.job.letter, element, content: composeFor(simulation, wait) }]
}

function waited(simulation: Simulation, done: Extract<Act, { type: 'wait' }>): Simulation {
  const current = simulation.steps.at(-1)
  const now = parseInstant(current?.at ?? '')
  const end = now === undefined ? undefined : addDuration(now, done.duration)
  if (current === undefined || end === undefined) return simulation
  const at = formatInstant(end)
  const { instance } = current
  return added(simulation, done, {
    step: { instance, events: [], at, today: at.slice(0, 10), letters: [] },
  })
}

type Next =
  | { readonly rejection: NonNullable<Simulation['rejection']> }
  | { readonly step: Omit<SimulationStep, 'act' | 'element'> }

function added(
  { rejection: _before, ...simulation }: Simulation,
  done: Act,
  next: Next,
): Simulation {
  if ('rejection' in next) return { ...simulation, rejection: next.rejection }
  const { element } = done
  return { ...simulation, steps: [...simulation.steps, { ...next.step, element, act: done }] }
}
