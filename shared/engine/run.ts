import type { Environment } from '../feel/compile.ts'
import { environmentOf } from '../feel/environment.ts'
import type { Json } from '../model/json.ts'
import type { CommandContext } from './command.ts'
import { createDecisions, type Decisions } from './decided.ts'
import type { Effect } from './effect.ts'
import { effectOf } from './effectOf.ts'
import type { Event, EventOf } from './event.ts'
import { evolve, followUp } from './evolve.ts'
import { fuelPerStep, reservePerStep } from './fuel.ts'
import { holdingsOf, note, type Holdings } from './holding.ts'
import type { ElementNode, Graph, ProcessNode, Startable } from './graph.ts'
import type { Activation, Instance, Operation } from './instance.ts'
import type { Watching } from './watching.ts'

/** One step under way. */
export interface Run {
  readonly graph: Graph
  readonly at: string
  readonly environment: Environment
  /** Owned by the step. */
  instance: Instance
  readonly events: Event[]
  readonly effects: Effect[]
  readonly agenda: Operation[]
  /** What expressions see, by scope; made when the first is evaluated, until data changes. */
  contexts: Map<string, Record<string, Json>> | undefined
  /** All conditions have to be looked at. */
  changed: boolean
  /** Or those that what was written decides about. */
  written: EventOf<'dataWritten'>[]
  /** Which they are; made when it is first asked. */
  watching: Watching | undefined
  /** Keys of the conditions that nobody has looked at yet. */
  unseen: string[]
  /** Operations that may still be done in this step. */
  fuel: number
  /** What the fuel may still grow by, for loops with many items. */
  reserve: number
  /** How often the fuel has grown, by what it grew for. */
  refuelled: Map<string, number> | undefined
  decisions: Decisions | undefined
  /** Once it pays. */
  holdings: Holdings | undefined
}

export function emit(run: Run, event: Event): void {
  const { type } = event
  run.instance =
    run.events.length === 0 ? evolve(run.instance, event) : followUp(run.instance, event, type)
  run.events.push(event)
  const effect = effectOf(event, type)
  if (effect !== undefined) run.effects.push(effect)
  if (run.holdings !== undefined) note(run.holdings, run.instance, event)
  if (type !== 'dataWritten') return
  run.contexts = undefined
  if (run.graph.awaitsConditions) run.written.push(event)
}

/** For what only the instance knows: activations and scopes. */
export function nextId({ instance }: Run): string {
  return String(instance.sequence + 1)
}

/** For what the world answers to: tasks, jobs, timers, subscriptions, incidents. */
export function nextWorldId({ instance }: Run): string {
  return `${instance.id}:${instance.sequence + 1}`
}

interface Entering {
  readonly scope: string
  readonly element: string
  /** Flows it takes a token from. */
  readonly consumed?: string[]
  readonly skipsInput?: true | undefined
}

export function enterElement(
  run: Run,
  { scope, element, consumed = [], skipsInput }: Entering,
): string {
  const activation = nextId(run)
  const entered = { type: 'elementEntered', activation, scope, element, consumed } as const
  emit(run, skipsInput === undefined ? entered : { ...entered, skipsInput })
  return activation
}

export function processOf(run: Run, scope: string): ProcessNode {
  const id = run.instance.scopes[scope]?.process ?? ''
  return known(run.graph.processes[id], 'process', id)
}

export function nodeOf(
  run: Run,
  { scope, element }: Pick<Activation, 'scope' | 'element'>,
): ElementNode {
  return known(processOf(run, scope).elements[element], 'element', element)
}

/** What runs in a scope: the process or the sub-process. */
export function startableOf(run: Run, scope: string): Startable {
  const element = run.instance.scopes[scope]?.element ?? null
  return element === null ? processOf(run, scope) : nodeOf(run, { scope, element })
}

/** One run of a loop: the loop itself is the activation around its scope. */
export function isItem(
  { instance }: Run,
  { scope, element }: Pick<Activation, 'scope' | 'element'>,
) {
  const around = instance.scopes[scope]
  return around?.item !== undefined && around.element === element
}

/** A bug or a wrong graph, when it throws: state and graph always fit. */
export function known<T>(value: T | undefined, what: string, id = ''): T {
  if (value === undefined) throw new Error(`engine: expected to find ${what} ${id}`)
  return value
}

export function runOf(
  graph: Graph,
  instance: Instance,
  { at, today, decided }: CommandContext,
): Run {
  return {
    graph,
    at,
    environment: environmentOf({ at, today }, graph.holidays),
    instance,
    events: [],
    effects: [],
    agenda: [],
    contexts: undefined,
    changed: false,
    written: [],
    watching: undefined,
    unseen: [],
    fuel: fuelPerStep,
    reserve: reservePerStep,
    refuelled: undefined,
    decisions: decided === undefined ? undefined : createDecisions(decided),
    holdings: holdingsOf(instance),
  }
}
