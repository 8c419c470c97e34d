import { hash as sha256 } from 'node:crypto'
import type { EventType } from '#shared/engine/event.ts'
import { chainStart, type LogAction, type LogEntry } from '#shared/release/chain.ts'
import type { InstanceChange } from '../store.ts'
import type { Statements } from './statements.ts'

/** Begin and end of a case stand in the hash-chained log, by pseudonymous ids only. */
export function logEntriesOf(change: InstanceChange): readonly Entry[] {
  const { instance, isNew, ref } = change
  const { status } = instance
  const entries: Entry[] = []
  if (isNew) {
    const { service, version } = ref
    const { subject } = instance.identity ?? {}
    const isBegunByPerson = subject !== undefined && change.call === undefined
    const by = isBegunByPerson ? { actor: subject, role: 'citizen' } : runtime
    entries.push(entryOf(change, by, { action: 'caseStarted', details: { service, version } }))
  }
  entries.push(...actsIn(change))
  if (status === 'active') return entries
  entries.push(entryOf(change, runtime, { action: 'caseEnded', details: { status } }))
  if (change.isForgotten) {
    entries.push(entryOf(change, runtime, { action: 'caseDeleted', details: {} }))
  }
  return entries
}

const runtime = { actor: 'runtime', role: 'runtime' }

function entryOf(
  { command: { at }, instance: { id: object } }: InstanceChange,
  { actor, role }: Pick<Entry, 'actor' | 'role'>,
  { action, details }: Pick<Entry, 'action' | 'details'>,
): Entry {
  return { at, actor, role, action, object, details }
}

/** What people decided about it: who as what, and where. The reason stays with the case. */
function actsIn({ command, events, instance, ref }: InstanceChange): readonly Entry[] {
  if (!('by' in command) || !('role' in command)) return []
  const { at, by: actor, role } = command
  const [first] = events
  const action = first === undefined ? undefined : actionOf[first.type]
  if (first === undefined || action === undefined || actor === undefined || role === undefined) {
    return []
  }
  const details = {
    ...('element' in first && { element: first.element }),
    ...('incidentId' in first && { incident: first.incidentId }),
    ...('to' in first && { from: first.from, to: first.to }),
    ...(first.type === 'instanceMigrated' && { version: ref.version }),
  }
  return [{ at, actor, role, action, object: instance.id, details }]
}

const actionOf: Readonly<Partial<Record<EventType, LogAction>>> = {
  incidentResolved: 'incidentResolved',
  completedByHand: 'stepCompleted',
  failedByHand: 'stepFailed',
  tokenMoved: 'caseMoved',
  instanceSuspended: 'caseSuspended',
  instanceResumed: 'caseResumed',
  cancellationRequested: 'caseCancelled',
  instanceMigrated: 'caseMigrated',
}

export type Entry = Omit<LogEntry, 'seq' | 'previous' | 'hash'>

/** As appendLog of runtime/log/store.ts, for all cases of a commit at once. */
export function appendEntries({ logHead, appendLog }: Statements, entries: readonly Entry[]): void {
  if (entries.length === 0) return
  let { seq, hash } = logHead.get() ?? { seq: 0, hash: chainStart }
  for (const entry of entries) {
    const { action, actor, at, details, object, role } = entry
    const previous = hash
    seq += 1
    // hashOfEntry of shared/release/chain.ts: all names in order, so this is the canonical form.
    const text = JSON.stringify({ action, actor, at, details, object, previous, role, seq })
    hash = sha256('sha256', text, 'hex')
    appendLog.run(seq, at, actor, role, action, object, JSON.stringify(details), previous, hash)
  }
}
