import { elementAppliers } from './appliers/elements.ts'
import { countToken, manyEvents, type Appliers, type Draft } from './appliers/draft.ts'
import { share } from './appliers/growing.ts'
import { migrationAppliers } from './appliers/migration.ts'
import { scopeAppliers } from './appliers/scopes.ts'
import { waitAppliers } from './appliers/waits.ts'
import type { Event, EventOf } from './event.ts'
import { inRoot, rootScope, type DecidedBy, type Instance, type ScopeInstance } from './instance.ts'

/**
 * The only function that changes state. It writes into the instance it is given, which must be the
 * caller's own (`own`); replaying is folding it over the events, beginning with undefined. Records in the
 * state are replaced, never written into, so that a copy of the containers is enough to own one.
 */
export function evolve(instance: Instance | undefined, event: Event): Instance {
  if (event.type === 'instanceStarted') return started(event)
  if (instance === undefined) throw new Error(`evolve: expected an instance before ${event.type}`)
  const evolved = followUp(instance, event)
  return 'commandId' in event ? withCommand(evolved, event.commandId) : evolved
}

/**
 * The same for an event that is not the first of its step: only that one names the command. Events have as many
 * shapes as types, so V8 is slow to look for their type, and it is read once (`type`).
 */
export function followUp(instance: Instance, event: Event, type = event.type): Instance {
  if (type === 'instanceEnded') return ended(instance, event as EventOf<'instanceEnded'>)
  const draft: Draft = instance
  applierOf.get(type)?.(draft, event as never) // reason: the table is keyed by the type of the event
  draft.sequence += 1
  if (draft.sequence % manyEvents === 0) {
    for (const key of ['scopes', 'activations', 'live', 'waits', 'tokens'] as const) {
      hash<unknown>(draft[key])
    }
  }
  return draft
}

function withCommand(instance: Instance, commandId: string): Instance {
  const draft: Draft = instance
  draft.commands = [...draft.commands.slice(1 - remembered), commandId]
  return draft
}

/** A copy that `evolve` may change without touching `instance`. */
export function own(instance: Instance): Instance {
  share(instance)
  const keyed = instance.sequence < manyEvents ? spread : hashedCopy
  return {
    ...instance,
    scopes: keyed(instance.scopes),
    tokens: mapValues(instance.tokens, copy),
    activations: keyed(instance.activations),
    live: keyed(instance.live),
    waits: keyed(instance.waits),
    incidents: { ...instance.incidents },
    origins: copy(instance.origins),
    passed: mapValues(instance.passed, ({ elements, flows }) => ({
      elements: copy(elements),
      flows: copy(flows),
    })),
  }
}

const lent = new WeakSet<Instance>()

/** Somebody else goes on looking at it: who would write into it takes a copy from now on. Nobody writes into one that has ended. */
export function lend(instance: Instance): Instance {
  if (instance.status === 'active') lent.add(instance)
  return instance
}

/** For who holds an instance alone, unless it is lent. */
export function ownUnlessAlone(instance: Instance): Instance {
  return lent.has(instance) ? own(instance) : instance
}

/**
 * V8 keeps numbers as names in an array as long as that is dense, and then looks through it at every delete:
 * ten thousand items would take minutes. A number too large for an array makes it a hash table.
 */
function hash<T>(record: Record<string, T>): void {
  const names: Record<number, unknown> = record
  names[2 ** 31] = undefined
  delete names[2 ** 31]
}

function hashedCopy<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const hashed: Record<string, T> = {}
  hash(hashed)
  for (const key in record) {
    const value = record[key]
    if (value !== undefined) hashed[key] = value
  }
  return hashed
}

function spread<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return { ...record }
}

/** V8 is slow to add a name (unlike a number) to what a spread copied, and not to what Object.assign did. */
function copy<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign({}, record)
}

const remembered = 32

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B) {
  const result: Record<string, B> = {}
  for (const key in record) {
    const value = record[key]
    if (value !== undefined) result[key] = change(value)
  }
  return result
}

function started(event: EventOf<'instanceStarted'>): Instance {
  const { instanceId, service, version, number, process, identity, at, commandId } = event
  const root = { id: rootScope, process, element: null, parent: null, activation: null, data: {} }
  return {
    id: instanceId,
    service,
    version,
    number,
    status: 'active',
    startedAt: at,
    ...(identity === undefined ? {} : { identity }),
    sequence: 1,
    scopes: inRoot(root),
    tokens: {},
    activations: {},
    live: inRoot(0),
    waits: {},
    incidents: {},
    origins: {},
    agenda: [],
    passed: { [process]: { elements: {}, flows: {} } },
    commands: [commandId],
  }
}

/** Written out, because adding a name to a copy is slow. */
function ended(instance: Instance, { status, at }: EventOf<'instanceEnded'>): Instance {
  const { id, service, version, number, startedAt, identity, sequence, scopes } = instance
  const { activations, waits, incidents, origins, decided, passed, commands } = instance
  return {
    id,
    service,
    version,
    number,
    status,
    startedAt,
    endedAt: at,
    ...(identity === undefined ? {} : { identity }),
    sequence: sequence + 1,
    scopes: mapValues(scopes, dataAlone),
    tokens: {},
    activations,
    live: inRoot(0),
    waits,
    incidents,
    origins,
    ...(decided === undefined ? {} : { decided }),
    agenda: [],
    passed,
    commands,
  }
}

/** What could be undone holds data too, which nobody needs any more. */
function dataAlone({ id, process, element, parent, activation, data }: ScopeInstance) {
  return { id, process, element, parent, activation, data }
}

const nothing = () => {}

const appliers: Appliers = {
  ...elementAppliers,
  ...scopeAppliers,
  ...waitAppliers,
  ...migrationAppliers,
  instanceStarted: nothing,
  decisionMade(draft, { decision, rows }) {
    const made: Record<string, DecidedBy[]> = {}
    for (const { row, date, decision: of = decision } of rows) {
      const by = (made[of] ??= [])
      by.push(date === undefined ? { row } : { row, date })
    }
    draft.decided = draft.decided === undefined ? made : { ...draft.decided, ...made }
  },
  messageThrown: nothing,
  signalThrown: nothing,
  errorThrown: nothing,
  escalationThrown: nothing,
  completedByHand: nothing,
  tokenMoved: nothing,
  tokenTaken(draft, { scope, flow }) {
    countToken(draft, { scope, flow, by: -1 })
  },
  tokenPlaced(draft, { scope, flow }) {
    countToken(draft, { scope, flow, by: 1 })
  },
  instanceSuspended(draft, { withVersion }) {
    draft.suspended = withVersion === undefined ? 'case' : 'version'
  },
  instanceResumed(draft) {
    delete draft.suspended
  },
  agendaKept(draft, { operations }) {
    draft.agenda = [...draft.agenda, ...operations]
  },
  agendaResumed(draft) {
    draft.agenda = []
  },
  cancellationRequested: nothing,
  instanceEnded: nothing,
}

/** V8 finds a name quicker in a map than in an object with as many. */
const applierOf: ReadonlyMap<string, (draft: Draft, event: never) => void> = new Map(
  Object.entries(appliers),
)
