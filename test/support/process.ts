import { expect } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Command } from '#shared/engine/command.ts'
import { compile } from '#shared/engine/compile.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Graph } from '#shared/engine/graph.ts'
import type { Instance, Wait } from '#shared/engine/instance.ts'
import type { Rejection } from '#shared/engine/rejection.ts'
import { step } from '#shared/engine/step.ts'
import { expectLaws } from './processLaws.ts'

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

export interface Beginning {
  readonly at?: string
  readonly today?: string
  readonly data?: Record<string, Json>
  readonly startEvent?: string
}

/** Runs a definition by a script and checks the laws of the engine after every step. */
export function runProcess(
  definition: Definition,
  script: readonly Action[] = [],
  { at = '2026-01-15T08:00:00.000Z', today = '2026-01-15', ...start }: Beginning = {},
): Ran {
  const graph = compile(definition)
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
  let ran = applied({ graph, events: [], effects: [], instance: undefined }, first)
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
  if (ran.instance === undefined) throw new Refused(ran.rejection)
  return { ...ran, instance: ran.instance, completed: completedIn(ran.events) }
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
}

function applied(
  stage: Stage,
  command: Command,
): Stage & { readonly rejection: Rejection | undefined } {
  const before = JSON.stringify(stage.instance)
  const outcome = step(stage.graph, stage.instance, command)
  expect(JSON.stringify(stage.instance), 'a step changes no state it was given').toBe(before)
  expect(step(stage.graph, stage.instance, command), 'a step is deterministic').toEqual(outcome)
  if ('rejection' in outcome) return { ...stage, rejection: outcome.rejection }
  const { instance, effects } = outcome
  const events = [...stage.events, ...outcome.events]
  expectLaws(stage.graph, instance, events)
  const again = step(stage.graph, instance, command)
  expect(again, 'a command is applied once').toEqual({ events: [], effects: [], instance })
  return { graph: stage.graph, instance, events, effects, rejection: undefined }
}

function completedIn(events: readonly Event[]): readonly string[] {
  const entered = new Map<string, string>()
  return events.flatMap((event) => {
    if (event.type === 'elementEntered') entered.set(event.activation, event.element)
    return event.type === 'elementCompleted' ? [entered.get(event.activation) ?? ''] : []
  })
}

/** The open wait at an element; fails the test when there is none. */
export function waitAt(instance: Instance, element: string): Wait {
  const wait = Object.values(instance.waits).find((candidate) => candidate.element === element)
  if (wait === undefined)
    throw new Error(`expected ${element} to wait in ${JSON.stringify(instance.waits)}`)
  return wait
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
  (element: string, output: Json = null): Action =>
  (instance) => {
    const { id: jobId, generation } = waitAt(instance, element)
    return { command: { type: 'completeJob', jobId, generation, output } }
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
  (element: string, payload: Record<string, Json> = {}): Action =>
  (instance) => {
    const { id: subscriptionId, generation } = waitAt(instance, element)
    return { command: { type: 'correlateMessage', subscriptionId, generation, payload } }
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
