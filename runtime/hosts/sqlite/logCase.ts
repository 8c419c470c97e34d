import { hash as sha256 } from 'node:crypto'
import { chainStart, type LogEntry } from '#shared/release/chain.ts'
import type { InstanceChange } from '../store.ts'
import type { Statements } from './statements.ts'

/** Begin and end of a case stand in the hash-chained log, by pseudonymous ids only. */
export function logEntriesOf(change: InstanceChange): readonly Entry[] {
  const { command, instance, isNew, ref } = change
  const about = { at: command.at, object: instance.id }
  const runtime = { ...about, actor: 'runtime', role: 'runtime' }
  const entries: Entry[] = []
  if (isNew) {
    const { service, version } = ref
    const { subject } = instance.identity ?? {}
    const isBegunByPerson = subject !== undefined && change.call === undefined
    const by = isBegunByPerson ? { ...about, actor: subject, role: 'citizen' } : runtime
    entries.push({ ...by, action: 'caseStarted', details: { service, version } })
  }
  if (instance.status === 'active') return entries
  entries.push({ ...runtime, action: 'caseEnded', details: { status: instance.status } })
  if (change.isForgotten) entries.push({ ...runtime, action: 'caseDeleted', details: {} })
  return entries
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
