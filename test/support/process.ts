import { expect } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Command, Decided } from '#shared/engine/command.ts'
import { compile, type CompileOptions } from '#shared/engine/compile.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Graph } from '#shared/engine/graph.ts'
import type { Instance, Wait } from '#shared/engine/instance.ts'
import type { Rejection } from '#shared/engine/rejection.ts'
import { step, stepInPlace, type Outcome } from '#shared/engine/step.ts'
import { expectLaws, expectNeverReused, expectSame, replay } from './processLaws.ts'
import { emptyWorld, tell, type World } from './processWorld.ts'

type Body = Command extends infer C
  ? C extends Command
    ? Omit<C, 'commandId' | 'instanceId' | 'at' | 'today'>
    : never
  : never

/** What somebody does with a running case. `at` is set when the time matters. */
export type Action = (instance: Instance) => { readonly command: Body; readonly at?: string }

export interface Ran {
  readonly graph: Graph
  readonly instance: Instance
  readonly events: readonly Event[]
  /** Effects of the last command that was not refused. */
  readonly effects: readonly Effect[]
  readonly rejection: Rejection | undefined
  /** Elements in the order they were completed. */
  readonly completed: readonly string[]
}

export interface Beginning extends CompileOptions {
  readonly at?: string
  readonly today?: string
  readonly data?: Record<string, Json>
  readonly process?: string
  readonly startEvent?: string
  readonly payload?: Record<string, Json>
  readonly decided?: Decided
}

/** Runs a definition by a script and checks the laws of the engine after every step. */
export function runProcess(
  definition: Definition,
  script: readonly Action[] = [],
  { at = '2026-01-15T08:00:00.000Z', today = '2026-01-15', answered, ...start }: Beginning = {},
): Ran {
  const graph = compile(definition, answered === undefined ? {} : { answered })
  const first: Command = {
    type: 'startInstance',
    commandId: 'command-0',
    instanceId: 'case',
    number: 'T-2026-000001',
    at,
    today,
    identity: { subject: 'subject-1', personId: 'p-1', name: 'Erika Mustermann' },
    ...start,
  }
  const world = emptyWorld()
  const inPlace = { instance: undefined }
  let ran = applied({ graph, events: [], effects: [], instance: undefined, world, inPlace }, first)
  for (const [index, act] of script.entries()) {
    const { instance } = ran
    if (instance === undefined) break
    const action = act(instance)
    const command: Command = {
      commandId: `command-${index + 1}`,
      instanceId: 'case',
      at: action.at ?? at,
      today,
      ...action.command,
    }
    ran = applied(ran, command)
  }
  const { instance, events, effects, rejection } = ran
  if (instance === undefined) throw new Refused(rejection)
  expectSame(replay(events), instance, 'all events together are the state')
  expectNeverReused(events)
  return { graph, instance, events, effects, rejection, completed: completedIn(events) }
}

export class Refused extends Error {
  readonly rejection: Rejection | undefined

  constructor(rejection: Rejection | undefined) {
    super(`startInstance was refused: ${JSON.stringify(rejection)}`)
    this.rejection = rejection
  }
}

interface Stage {
  readonly graph: Graph
  readonly instance: Instance | undefined
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  readonly rejection?: Rejection | undefined
  readonly world: World
  /** The same case, written in place. */
  readonly inPlace: { instance: Instance | undefined }
}

function applied(stage: Stage, command: Command): Stage {
  const { graph, instance: before, world } = stage
  const written = JSON.stringify(before)
  const outcome = step(graph, before, command)
  expect(JSON.stringify(before), 'a step changes no state it was given').toBe(written)
  expectSameInPlace(stage, command, outcome)
  if ('rejection' in outcome) return { ...stage, rejection: outcome.rejection }
  const { instance, events, effects } = outcome
  tell(world, effects, events)
  expectLaws(graph, { before, instance, events, effects, world })
  const again = step(graph, instance, command)
  expectSame(again, { events: [], effects: [], instance }, 'a command is applied once')
  return {
    graph,
    instance,
    events: [...stage.events, ...events],
    effects,
    world,
    inPlace: stage.inPlace,
    rejection: undefined,
  }
}

/** With the index of what holds what that earlier steps in place have made and kept. */
function expectSameInPlace({ graph, inPlace }: Stage, command: Command, outcome: Outcome): void {
  const written = JSON.stringify(inPlace.instance)
  const again = stepInPlace(graph, inPlace.instance, command)
  expectSame(again, outcome, 'a step is deterministic, in place too')
  if ('instance' in again) inPlace.instance = again.instance
  else expect(JSON.stringify(inPlace.instance), 'what is refused writes nothing').toBe(written)
}

function completedIn(events: readonly Event[]): readonly string[] {
  const entered = new Map<string, string>()
  return events.flatMap((event) => {
    if (event.type === 'elementEntered') entered.set(event.activation, event.element)
    return event.type === 'elementCompleted' ? [entered.get(event.activation) ?? ''] : []
  })
}

/** The first open wait at an element; fails the test when there is none. */
export function waitAt(instance: Instance, element: string): Wait {
  const [wait] = waitsAt(instance, element)
  if (wait === undefined)
    throw new Error(`expected ${element} to wait in ${JSON.stringify(instance.waits)}`)
  return wait
}

export function waitsAt({ waits }: Instance, element: string): readonly Wait[] {
  return Object.values(waits).filter((candidate) => candidate.element === element)
}

/** The elements that wait, in the order in which they began to. */
export function waiting({ waits }: Instance): readonly string[] {
  return Object.values(waits).map(({ element }) => element)
}

/** An action on one of several waits at the same element, counted from 0. */
export const nth =
  (index: number, action: Action): Action =>
  (instance) => {
    const passed = new Map<string, number>()
    const waits = Object.entries(instance.waits).filter(([, { element }]) => {
      const before = passed.get(element) ?? 0
      passed.set(element, before + 1)
      return before >= index
    })
    return action({ ...instance, waits: Object.fromEntries(waits) })
  }

/** An action with decisions in place of expressions that say nothing. */
export const deciding =
  (decided: Decided, action: Action): Action =>
  (instance) => {
    const { command: body, ...rest } = action(instance)
    return { ...rest, command: { ...body, decided } }
  }

type Given<T extends Body['type']> = Partial<Extract<Body, { type: T }>>

export const completeTask =
  (element: string, values: Record<string, Json> = {}, more: Given<'completeTask'> = {}): Action =>
  (instance) => {
    const { id: taskId, generation } = waitAt(instance, element)
    return {
      command: { type: 'completeTask', taskId, generation, group: 'citizen', values, ...more },
    }
  }

export const completeJob =
  (element: string, output: Json = null, more: Given<'completeJob'> = {}): Action =>
  (instance) => {
    const { id: jobId, generation } = waitAt(instance, element)
    return { command: { type: 'completeJob', jobId, generation, output, ...more } }
  }

export const throwJobError =
  (element: string, error: string): Action =>
  (instance) => {
    const { id: jobId, generation } = waitAt(instance, element)
    return { command: { type: 'throwJobError', jobId, generation, error } }
  }

export const failJob =
  (element: string, message = 'Keine Antwort nach 5 Versuchen.'): Action =>
  (instance) => {
    const { id: jobId, generation } = waitAt(instance, element)
    return { command: { type: 'failJob', jobId, generation, message } }
  }

export const escalateJob =
  (element: string, escalation: string): Action =>
  (instance) => {
    const { id: jobId, generation } = waitAt(instance, element)
    return { command: { type: 'escalateJob', jobId, generation, escalation } }
  }

/** Fires a timer when it is due, or later. */
export const fireTimer =
  (element: string, at?: string): Action =>
  (instance) => {
    const timer = waitAt(instance, element)
    if (timer.kind !== 'timer') throw new Error(`expected a timer at ${element}`)
    const { id: timerId, generation, dueAt } = timer
    return { command: { type: 'fireTimer', timerId, generation }, at: at ?? dueAt }
  }

export const sendMessage =
  (
    element: string,
    payload: Record<string, Json> = {},
    more: Given<'correlateMessage'> = {},
  ): Action =>
  (instance) => {
    const { id: subscriptionId, generation } = waitAt(instance, element)
    return { command: { type: 'correlateMessage', subscriptionId, generation, payload, ...more } }
  }

export const deliverSignal =
  (
    element: string,
    payload: Record<string, Json> = {},
    more: Given<'deliverSignal'> = {},
  ): Action =>
  (instance) => {
    const { id: subscriptionId, generation } = waitAt(instance, element)
    return { command: { type: 'deliverSignal', subscriptionId, generation, payload, ...more } }
  }

/** One more run of the loop that is under way at an element. */
export const addItem =
  (element: string, item?: Json): Action =>
  ({ activations }) => {
    const loop = Object.values(activations).find((one) => one.element === element && one.loop)
    if (loop === undefined) throw new Error(`expected a loop at ${element}`)
    const given = item === undefined ? {} : { item }
    return { command: { type: 'addItem', activation: loop.id, ...given } }
  }

/** One more activity in the scope of an ad-hoc sub-process; the innermost when it has several. */
export const activateElement =
  (adHoc: string, element: string): Action =>
  ({ scopes }) => {
    const scope = Object.values(scopes).findLast((one) => one.element === adHoc)
    return { command: { type: 'activateElement', scope: scope?.id ?? 'none', element } }
  }

export const resolveIncident =
  (element: string): Action =>
  (instance) => {
    const incident = Object.values(instance.incidents).find((one) => one.element === element)
    if (incident === undefined) throw new Error(`expected an incident at ${element}`)
    return { command: { type: 'resolveIncident', incidentId: incident.id } }
  }

export const command =
  (body: Body, at?: string): Action =>
  () => ({ command: body, ...(at !== undefined && { at }) })
