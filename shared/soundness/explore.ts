import type { Graph } from '../engine/graph.ts'
import type { Instance } from '../engine/instance.ts'
import { step } from '../engine/step.ts'
import type { Move, Told } from './moves.ts'
import type { Open, Place } from './openProcess.ts'
import { stateKey } from './stateKey.ts'
import { context, createStepping, enoughSteps, type Taken } from './steps.ts'

export interface Limits {
  /** How many states are looked at, at most. */
  readonly states: number
  /** Whether to stop before that. */
  readonly isOver?: () => boolean
  /** Every order of what happens side by side, also where it makes no difference. */
  readonly everyOrder?: true
}

/** A state that was reached, without what only the next step needs. */
export interface State {
  readonly index: number
  /** How it was reached first. */
  readonly from: State | undefined
  readonly by: Told
  /** Something that is under way in it. */
  readonly at: Place
  /** Where it leads, by index, when nothing fails: nobody may count on a failure to end a case. */
  readonly next: number[]
  /** Cut where it makes no sense to look further; dead where nothing can happen, or the same for ever. */
  how: 'open' | 'ended' | 'dead' | 'cut'
}

export interface Looks {
  /** At each state, before it is known what can happen in it. */
  readonly at: (state: State, instance: Instance) => State['how']
  /** At what then happens. */
  readonly after: (state: State, instance: Instance, steps: readonly Taken[]) => void
}

export interface Explored {
  readonly states: readonly State[]
  /** False when a limit came first. */
  readonly isWhole: boolean
}

export interface Beginning {
  readonly process: string
  /** Undefined: by its none start. */
  readonly startEvent: string | undefined
}

interface Exploring {
  readonly graph: Graph
  readonly open: Open
  readonly limits: Limits
  readonly looks: Looks
}

/** Looks at every state that a case can come to, breadth first: what is found is found on a shortest way. */
export function explore(beginning: Beginning, exploring: Exploring): Explored {
  const { graph, open, limits, looks } = exploring
  const undoes = mayUndo(graph)
  const found = createFound((instance) => stateKey(instance, undoes))
  const { states, waiting } = found
  const started = begin(beginning, graph)
  if (started === undefined) return { states, isWhole: true }
  const stepping = createStepping(graph, open)
  const reduces = limits.everyOrder !== true && !undoes
  found.reach(started, undefined, firstOf(beginning, graph))
  for (const [state, instance] of waiting) {
    if (states.length >= limits.states || limits.isOver?.() === true) {
      return { states, isWhole: false }
    }
    waiting.delete(state)
    state.how = looks.at(state, instance)
    if (state.how !== 'open') continue
    const steps = reduces ? enoughSteps(instance, stepping, found.isNew) : stepping.from(instance)
    looks.after(state, instance, steps)
    if (steps.length === 0) state.how = 'dead'
    for (const { after, move } of steps) {
      const { index } = found.reach(after, state, move.told)
      if (isOwn(move)) state.next.push(index)
    }
  }
  return { states, isWhole: true }
}

function begin({ process, startEvent }: Beginning, graph: Graph): Instance | undefined {
  const started = step(graph, undefined, {
    type: 'startInstance',
    ...context(0),
    number: '',
    process,
    ...(startEvent === undefined ? {} : { startEvent }),
  })
  return 'rejection' in started ? undefined : started.instance
}

function firstOf({ process, startEvent }: Beginning, graph: Graph): Told {
  const element = startEvent ?? graph.processes[process]?.starts[0]?.id ?? ''
  return { process, element, did: 'begins' }
}

/** The states by what they have in common, and those that nobody has looked at yet. */
function createFound(toKey: (instance: Instance) => string) {
  const states: State[] = []
  const waiting = new Map<State, Instance>()
  const known = new Map<string, State>()
  const keys = new WeakMap<Instance, string>()
  const keyOf = (instance: Instance): string => {
    const key = keys.get(instance) ?? toKey(instance)
    keys.set(instance, key)
    return key
  }
  return {
    states,
    waiting,
    isNew: (instance: Instance) => !known.has(keyOf(instance)),
    reach: (instance: Instance, from: State | undefined, by: Told): State => {
      const before = known.get(keyOf(instance))
      if (before !== undefined) return before
      const how = instance.status === 'active' ? 'open' : 'ended'
      const at = underWay(instance) ?? by
      const state: State = { index: states.length, from, by, at, next: [], how }
      states.push(state)
      known.set(keyOf(instance), state)
      if (how === 'open') waiting.set(state, instance)
      return state
    },
  }
}

/** The innermost: what was begun last. */
function underWay({ activations, scopes }: Instance): Place | undefined {
  const last = Object.values(activations).at(-1)
  if (last === undefined) return undefined
  return { process: scopes[last.scope]?.process ?? '', element: last.element }
}

function isOwn({ told: { did } }: Move): boolean {
  return did !== 'fails' && did !== 'escalates'
}

/** What was completed, and when, decides then what is undone. */
function mayUndo({ definition }: Graph): boolean {
  return Object.values(definition.processes).some(({ elements }) =>
    Object.values(elements).some(
      (element) =>
        element.type === 'transaction' ||
        'isForCompensation' in element ||
        ('event' in element && element.event.type === 'compensation'),
    ),
  )
}
