import type { Json, JsonObject } from '../../model/json.ts'
import { setValueAt, toPointer, valueAt } from '../../model/path.ts'
import type { Origin } from '../../model/origin.ts'
import type { EventOf } from '../event.ts'
import { rootScope, type ScopeInstance } from '../instance.ts'
import { countToken, type Appliers, type Draft } from './draft.ts'
import { growing, shareList } from './growing.ts'

type Handled =
  | 'dataWritten'
  | 'scopeOpened'
  | 'scopeClosed'
  | 'tokensDropped'
  | 'gatewayFired'
  | 'gatewayReset'
  | 'compensable'

export const scopeAppliers: Appliers<Handled> = {
  dataWritten(draft, { scope, values, origin }) {
    const target = draft.scopes[scope]
    if (target === undefined) return
    const { ...data }: Record<string, Json> = target.data
    for (const path in values) {
      if (scope === rootScope) writeOrigin(draft, { path, origin, before: valueAt(data, path) })
      setValueAt(data, path, values[path] ?? null)
    }
    draft.scopes[scope] = withData(target, data)
  },
  scopeOpened(draft, event) {
    const { type: _, scope: id, ...scope } = event
    draft.scopes[id] = { id, ...scope }
    draft.live[id] = 0
    countOpened(draft, event)
  },
  scopeClosed(draft, { scope }) {
    endLevel(draft, scope)
    shareList(draft, draft.scopes[scope]?.completed)
    delete draft.scopes[scope]
    delete draft.live[scope]
    if (scope in draft.tokens) delete draft.tokens[scope]
  },
  tokensDropped(draft, { scope: id }) {
    delete draft.tokens[id]
    const scope = draft.scopes[id]
    if (scope?.fired === undefined) return
    const { fired: _, ...kept } = scope
    draft.scopes[id] = kept
  },
  gatewayFired(draft, { scope: id, element, arrived }) {
    const scope = draft.scopes[id]
    if (scope === undefined) return
    draft.scopes[id] = { ...scope, fired: { ...scope.fired, [element]: arrived } }
  },
  gatewayReset(draft, { scope: id, element, consumed }) {
    for (const flow of consumed) countToken(draft, { scope: id, flow, by: -1 })
    const scope = draft.scopes[id]
    if (scope?.fired === undefined) return
    const { fired, ...kept } = scope
    const { [element]: _, ...others } = fired
    draft.scopes[id] = Object.keys(others).length === 0 ? kept : { ...kept, fired: others }
  },
  compensable(draft, { scope: id, completed }) {
    const scope = draft.scopes[id]
    if (scope === undefined) return
    const list = growing(draft, scope.completed)
    list.push(completed)
    if (list !== scope.completed) draft.scopes[id] = { ...scope, completed: list }
  },
}

/** Written out where there is no more than every scope has: V8 is slow to copy the rare ones beside. */
function withData(scope: ScopeInstance, data: JsonObject): ScopeInstance {
  const { id, process, element, parent, activation } = scope
  const plain = { id, process, element, parent, activation, data }
  return Object.keys(scope).length === 6 ? plain : { ...scope, data }
}

/** Its activation has one more run of its loop under way, or one thing less to undo. */
function countOpened(draft: Draft, { activation, item, undoes }: EventOf<'scopeOpened'>): void {
  const { activations } = draft
  const host = activations[activation]
  if (host?.loop !== undefined && item !== undefined) {
    activations[activation] = { ...host, loop: { ...host.loop, begun: host.loop.begun + 1 } }
  }
  const level = host?.undo?.levels.at(-1)
  if (host?.undo === undefined || level === undefined || undoes === undefined) return
  const entries = growing(draft, level.entries)
  entries.shift()
  if (entries === level.entries) return
  const levels = [...host.undo.levels.slice(0, -1), { ...level, entries }]
  activations[activation] = { ...host, undo: { ...host.undo, levels } }
}

/** A sub-process has been undone: its activation goes on with what is around it. */
function endLevel({ scopes, activations }: Draft, scope: string): void {
  const activation = scopes[scope]?.activation ?? null
  const host = activation === null ? undefined : activations[activation]
  if (host?.undo?.levels.at(-1)?.scope !== scope) return
  const levels = host.undo.levels.slice(0, -1)
  activations[host.id] = { ...host, undo: { ...host.undo, levels } }
}

interface Written {
  readonly path: string
  readonly origin: Origin
  /** The value that stood there. */
  readonly before: Json | undefined
}

/** A value that is written anew takes the origins of its parts along. */
function writeOrigin({ origins }: Draft, { path, origin, before: replaced }: Written): void {
  const pointer = toPointer(path)
  const before = origins[pointer]
  if (typeof replaced === 'object' && replaced !== null) {
    const inside = `${pointer}/`
    for (const other in origins) if (other.startsWith(inside)) delete origins[other]
  }
  const person = origin.kind === 'citizen' || origin.kind === 'clerk'
  const corrects = person && before !== undefined && before.kind !== origin.kind
  origins[pointer] = corrects ? { ...origin, corrects: `${before.kind}:${before.from}` } : origin
}
