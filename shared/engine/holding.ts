import type { Event } from './event.ts'
import { keyOf, type Activation, type Instance, type OpenIncident, type Wait } from './instance.ts'
import type { Run } from './run.ts'

// What holds what: scopes hold activations, activations hold waits, scopes and incidents. A step that asks
// about a large instance builds an index of it, which lasts as long as the instance is written in place; in a
// small one looking is quicker.

/** Keys of what an instance has many of, by what holds them. */
export type Holdings = Readonly<Record<Kind, Groups>>

interface Groups {
  readonly members: Map<string, Set<string>>
  readonly holders: Map<string, string>
}

/** What the members of each kind are, and what holds one. */
const kinds = {
  /** By what waits: an activation, with the events at its boundary, or a scope for its event sub-processes. */
  waits: { of: 'waits', holder: (wait: Wait) => wait.activation ?? startOf(wait.scope) },
  /** By what they wait for: conditions, signals … */
  sorts: { of: 'waits', holder: ({ kind }: Wait) => kind },
  /** By the activation around it. */
  scopes: { of: 'scopes', holder: (scope: Instance['scopes'][string]) => scope.activation },
  activations: { of: 'activations', holder: ({ scope }: Activation) => scope },
  /** Activations by their element in their scope. */
  places: { of: 'activations', holder: (activation: Activation) => placeOf(activation) },
  incidents: {
    of: 'incidents',
    holder: ({ activation, scope }: OpenIncident) =>
      activation ?? (scope === undefined ? null : startOf(scope)),
  },
} as const

type Kind = keyof typeof kinds
const allKinds = Object.keys(kinds) as readonly Kind[] // as the table above has them

/** Keys of the open waits of an activation, those at its boundary included, in the order of opening. */
export function waitsOf(run: Run, activation: string): readonly string[] {
  return held(run, 'waits', activation)
}

/** Keys of the waits for what begins the event sub-processes of a scope. */
export function startsOf(run: Run, scope: string): readonly string[] {
  return held(run, 'waits', startOf(scope))
}

/** Keys of all waits of a kind, in the order of opening. */
export function waitsFor(run: Run, kind: Wait['kind']): readonly string[] {
  return held(run, 'sorts', kind)
}

export function scopesOf(run: Run, activation: string): readonly string[] {
  return held(run, 'scopes', activation)
}

export function activationsIn(run: Run, scope: string): readonly string[] {
  return run.instance.live[scope] === 0 ? [] : held(run, 'activations', scope)
}

/** Keys of the incidents of an activation. */
export function incidentsOf(run: Run, activation: string): readonly string[] {
  return held(run, 'incidents', activation)
}

/** Keys of the incidents at what a scope itself waits for. */
export function incidentsIn(run: Run, scope: string): readonly string[] {
  return held(run, 'incidents', startOf(scope))
}

/** Whether an element is at work in a scope, as far as `counts`. Ends with the first that does. */
export function isAtWork(
  run: Run,
  place: Pick<Activation, 'scope' | 'element'>,
  counts: (activation: Activation) => boolean,
): boolean {
  const holder = placeOf(place)
  const there = run.holdings?.places.members.get(holder) ?? held(run, 'places', holder)
  for (const id of there) {
    const activation = run.instance.activations[id]
    if (activation !== undefined && counts(activation)) return true
  }
  return false
}

const few = 64
const none: readonly string[] = []

function held(run: Run, kind: Kind, holder: string): readonly string[] {
  if (run.holdings !== undefined) {
    const there = run.holdings[kind].members.get(holder)
    return there === undefined ? none : [...there]
  }
  let found: string[] | undefined
  let looked = 0
  for (const key in run.instance[kinds[kind].of]) {
    looked += 1
    if (holderOf(run.instance, kind, key) === holder) (found ??= []).push(key)
  }
  if (looked > few) run.holdings = indexed(run.instance)
  return found ?? none
}

function holderOf(instance: Instance, kind: Kind, key: string): string | null {
  const { of, holder } = kinds[kind]
  const member = instance[of][key]
  return member === undefined ? null : holder(member as never) // reason: the table pairs them
}

function placeOf({ scope, element }: Pick<Activation, 'scope' | 'element'>): string {
  return `${element} in ${scope}`
}

function startOf(scope: string): string {
  return `start in ${scope}`
}

const indexes = new WeakMap<Instance, Holdings>()

/** The index of an instance that has gone on being written since it was made. */
export function holdingsOf(instance: Instance): Holdings | undefined {
  return indexes.get(instance)
}

function indexed(instance: Instance): Holdings {
  const groups = (kind: Kind): Groups => {
    const made: Groups = { members: new Map(), holders: new Map() }
    for (const key in instance[kinds[kind].of]) add(made, key, holderOf(instance, kind, key))
    return made
  }
  const holdings = Object.fromEntries(allKinds.map((kind) => [kind, groups(kind)])) as Holdings
  indexes.set(instance, holdings)
  return holdings
}

function add({ members, holders }: Groups, member: string, holder: string | null): void {
  if (holder === null) return
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

/** Keeps the index of an instance up to date with an event that has been applied to it. */
export function note(holdings: Holdings, instance: Instance, event: Event): void {
  const change = changes[event.type]
  if (change === undefined) return
  const [of, keyIn] = change as Change<never> // reason: the table is keyed by the type of the event
  const key = keyIn(event as never)
  const isThere = instance[of][key] !== undefined
  for (const kind of allKinds) {
    if (kinds[kind].of !== of) continue
    if (isThere) add(holdings[kind], key, holderOf(instance, kind, key))
    else drop(holdings[kind], key)
  }
}

type Change<E> = readonly [of: (typeof kinds)[Kind]['of'], keyIn: (event: E) => string]

const activation = [
  'activations',
  (event: { readonly activation: string }) => event.activation,
] as const
const scope = ['scopes', (event: { readonly scope: string }) => event.scope] as const
const task = ['waits', (event: { readonly taskId: string }) => keyOf(event.taskId)] as const
const job = ['waits', (event: { readonly jobId: string }) => keyOf(event.jobId)] as const
const wait = ['waits', (event: { readonly id: string }) => keyOf(event.id)] as const
const subscription = [
  'waits',
  (event: { readonly subscriptionId: string }) => keyOf(event.subscriptionId),
] as const
const incident = [
  'incidents',
  (event: { readonly incidentId: string }) => keyOf(event.incidentId),
] as const

/** What comes or goes with an event. */
const changes: { readonly [T in Event['type']]?: Change<Extract<Event, { type: T }>> } = {
  elementEntered: activation,
  elementCompleted: activation,
  elementTerminated: activation,
  compensationEnded: activation,
  scopeOpened: scope,
  scopeClosed: scope,
  taskOpened: task,
  taskCompleted: task,
  jobCreated: job,
  jobCompleted: job,
  timerArmed: ['waits', ({ timerId }) => keyOf(timerId)],
  subscriptionOpened: subscription,
  signalAwaited: subscription,
  conditionAwaited: ['waits', ({ conditionId }) => keyOf(conditionId)],
  waitClosed: wait,
  incidentRaised: incident,
  incidentResolved: incident,
  incidentClosed: incident,
}
