import type { Event } from './event.ts'
import { keyOf, type Activation, type Instance } from './instance.ts'
import type { Run } from './run.ts'

// What holds what: scopes hold activations, activations hold waits and scopes. A step that asks about a large
// instance builds an index for the rest of it; in a small one looking is quicker.

/** Waits by what waits, scopes by the activation around them, activations by their scope and by their place in it. */
export interface Holdings {
  readonly waits: Groups
  readonly scopes: Groups
  readonly activations: Groups
  readonly places: Groups
}

interface Groups {
  readonly members: Map<string, Set<string>>
  readonly holders: Map<string, string>
}

/** Keys of the open waits of an activation, those at its boundary included, in the order of opening. */
export function waitsOf(run: Run, activation: string): readonly string[] {
  return held(run, 'waits', activation)
}

/** Keys of the waits for what begins the event sub-processes of a scope. */
export function startsOf(run: Run, scope: string): readonly string[] {
  return held(run, 'waits', startOf(scope))
}

export function scopesOf(run: Run, activation: string): readonly string[] {
  return held(run, 'scopes', activation)
}

export function activationsIn(run: Run, scope: string): readonly string[] {
  return run.instance.live[scope] === 0 ? [] : held(run, 'activations', scope)
}

/** Whether an element is at work in a scope, as far as `counts`. Ends with the first that does. */
export function isAtWork(
  run: Run,
  { scope, element }: Pick<Activation, 'scope' | 'element'>,
  counts: (activation: Activation) => boolean,
): boolean {
  const place = placeOf(scope, element)
  const there = run.holdings?.places.members.get(place) ?? held(run, 'places', place)
  for (const id of there) {
    const activation = run.instance.activations[id]
    if (activation !== undefined && counts(activation)) return true
  }
  return false
}

const few = 64

/** What the members of each kind are. */
const members = {
  waits: 'waits',
  scopes: 'scopes',
  activations: 'activations',
  places: 'activations',
} as const satisfies Record<keyof Holdings, keyof Instance>

function held(run: Run, kind: keyof Holdings, holder: string): readonly string[] {
  if (run.holdings !== undefined) return [...(run.holdings[kind].members.get(holder) ?? [])]
  const found: string[] = []
  const holderOf = holdersIn(run.instance)[kind]
  let looked = 0
  for (const key in run.instance[members[kind]]) {
    looked += 1
    if (holderOf(key) === holder) found.push(key)
  }
  if (looked > few) run.holdings = holdingsOf(run.instance)
  return found
}

function holdersIn({ waits, scopes, activations }: Instance) {
  return {
    waits: (key: string) => {
      const wait = waits[key]
      return wait === undefined ? undefined : (wait.activation ?? startOf(wait.scope))
    },
    scopes: (key: string) => scopes[key]?.activation ?? undefined,
    activations: (key: string) => activations[key]?.scope,
    places: (key: string) => {
      const activation = activations[key]
      return activation === undefined ? undefined : placeOf(activation.scope, activation.element)
    },
  }
}

function placeOf(scope: string, element: string): string {
  return `${element} in ${scope}`
}

function startOf(scope: string): string {
  return `start in ${scope}`
}

function holdingsOf(instance: Instance): Holdings {
  const holdings = {
    waits: noGroups(),
    scopes: noGroups(),
    activations: noGroups(),
    places: noGroups(),
  }
  const holders = holdersIn(instance)
  for (const kind of ['waits', 'scopes', 'activations', 'places'] as const) {
    for (const key in instance[members[kind]]) {
      const holder = holders[kind](key)
      if (holder !== undefined) add(holdings[kind], key, holder)
    }
  }
  return holdings
}

function noGroups(): Groups {
  return { members: new Map(), holders: new Map() }
}

function add({ members, holders }: Groups, member: string, holder: string): void {
  holders.set(member, holder)
  const known = members.get(holder)
  if (known === undefined) members.set(holder, new Set([member]))
  else known.add(member)
}

function drop({ members, holders }: Groups, member: string): void {
  const holder = holders.get(member)
  if (holder === undefined) return
  holders.delete(member)
  const known = members.get(holder)
  known?.delete(member)
  if (known?.size === 0) members.delete(holder)
}

/** Keeps the index up to date with an event that has been applied. */
export function note(holdings: Holdings, event: Event): void {
  const change: ((holdings: Holdings, event: never) => void) | undefined = changes[event.type]
  change?.(holdings, event as never) // reason: the table is keyed by the type of the event
}

type Changes = {
  readonly [T in Event['type']]?: (holdings: Holdings, event: Extract<Event, { type: T }>) => void
}

interface Waiting {
  readonly activation: string | null
  readonly scope: string
}

const opened = ({ waits }: Holdings, id: string, { activation, scope }: Waiting) =>
  add(waits, keyOf(id), activation ?? startOf(scope))
const gone = (
  { activations, places }: Holdings,
  { activation }: { readonly activation: string },
) => {
  drop(activations, activation)
  drop(places, activation)
}

const changes: Changes = {
  elementEntered: ({ activations, places }, { activation, scope, element }) => {
    add(activations, activation, scope)
    add(places, activation, placeOf(scope, element))
  },
  elementCompleted: gone,
  elementTerminated: gone,
  compensationEnded: gone,
  scopeOpened: ({ scopes }, { scope, activation }) => add(scopes, scope, activation),
  scopeClosed: ({ scopes }, { scope }) => drop(scopes, scope),
  taskOpened: ({ waits }, { taskId, activation }) => add(waits, keyOf(taskId), activation),
  jobCreated: ({ waits }, { jobId, activation }) => add(waits, keyOf(jobId), activation),
  timerArmed: (holdings, event) => opened(holdings, event.timerId, event),
  subscriptionOpened: (holdings, event) => opened(holdings, event.subscriptionId, event),
  signalAwaited: (holdings, event) => opened(holdings, event.subscriptionId, event),
  conditionAwaited: (holdings, event) => opened(holdings, event.conditionId, event),
  taskCompleted: ({ waits }, { taskId }) => drop(waits, keyOf(taskId)),
  jobCompleted: ({ waits }, { jobId }) => drop(waits, keyOf(jobId)),
  waitClosed: ({ waits }, { id }) => drop(waits, keyOf(id)),
}
