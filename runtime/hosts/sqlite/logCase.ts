import { createHash } from 'node:crypto'
import { canonicalForm } from '#shared/model/hash.ts'
import { chainStart, type LogEntry } from '#shared/release/chain.ts'
import type { InstanceChange } from '../store.ts'
import type { Statements } from './statements.ts'

/** Begin and end of a case stand in the hash-chained log, by pseudonymous ids only. */
export function logCase(statements: Statements, change: InstanceChange): void {
  const { command, instance, isNew, ref } = change
  const write = (entry: Pick<Entry, 'actor' | 'role' | 'action' | 'details'>) =>
    append(statements, { at: command.at, object: instance.id, ...entry })
  if (isNew) {
    const { service, version } = ref
    const actor = instance.identity?.subject ?? 'runtime'
    const role = instance.identity === undefined ? 'runtime' : 'citizen'
    write({ actor, role, action: 'caseStarted', details: { service, version } })
  }
  if (instance.status === 'active') return
  const runtime = { actor: 'runtime', role: 'runtime' }
  write({ ...runtime, action: 'caseEnded', details: { status: instance.status } })
  if (change.isForgotten) write({ ...runtime, action: 'caseDeleted', details: {} })
}

type Entry = Omit<LogEntry, 'seq' | 'previous' | 'hash'>

/** As appendLog of runtime/log/store.ts, but with prepared statements: it runs for every case. */
function append({ logHead, appendLog }: Statements, entry: Entry): void {
  const head = logHead.get() ?? { seq: 0, hash: chainStart }
  const linked = { ...entry, seq: head.seq + 1, previous: head.hash }
  const { at, actor, role, action, object, details } = entry
  const content = [at, actor, role, action, object, canonicalForm(details)]
  // hashOfEntry of shared/release/chain.ts, with the native hash of Node.
  const hash = createHash('sha256').update(canonicalForm(linked)).digest('hex')
  appendLog.run(linked.seq, ...content, head.hash, hash)
}
