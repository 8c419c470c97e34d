import type { Command } from '#shared/engine/command.ts'
import type { LogEntry } from '#shared/release/chain.ts'
import type { Deps } from '../deps.ts'
import type { VersionRef } from '../hosts/host.ts'
import { appendLog, entriesFor } from '../log/store.ts'
import type { Store } from '../storage/database.ts'
import { everSuspended, objectOf, runningCases, type RunningCase } from './store.ts'

type Needed = Pick<Deps, 'db' | 'host' | 'stamp'>

export interface VersionAct extends VersionRef {
  /** Is kept in the log, so it says nothing about a person. */
  readonly reason: string
  readonly by: string
  readonly role: string
}

/** Whether new cases of a version are refused: what the log says last about it. */
export function isSuspended(store: Store, ref: VersionRef): boolean {
  return entriesFor(store, objectOf(ref)).at(-1)?.action === 'versionSuspended'
}

/**
 * Decided first, in the log, then done case by case in portions: what an end of the server leaves undone is
 * done at the next start. A case that rests by itself is left alone.
 */
export async function setSuspended(
  deps: Needed,
  { by: actor, role, reason, ...ref }: VersionAct,
  suspended: boolean,
): Promise<number> {
  const action = suspended ? 'versionSuspended' : 'versionResumed'
  const { at } = deps.stamp()
  const object = objectOf(ref)
  const details = { reason }
  const entry = deps.db.transaction((tx) =>
    appendLog(tx, { at, actor, role, action, object, details }),
  )
  return carryOut(deps, ref, entry)
}

/** At the start of the server. */
export async function carryOnSuspensions(deps: Needed): Promise<void> {
  for (const object of everSuspended(deps.db)) {
    const entry = entriesFor(deps.db, object).at(-1)
    const ref = refOf(object)
    // oxlint-disable-next-line no-await-in-loop -- one version after the other leaves room for everything else
    if (entry !== undefined && ref !== undefined) await carryOut(deps, ref, entry)
  }
}

function refOf(object: string): VersionRef | undefined {
  const [, service, version] = /^version:(.+)\/(\d+)$/.exec(object) ?? []
  return service === undefined ? undefined : { service, version: Number(version) }
}

const portion = 100

async function carryOut(deps: Needed, ref: VersionRef, entry: LogEntry): Promise<number> {
  let changed = 0
  for (let after = -1; ;) {
    const cases = runningCases(deps.db, ref, { after, limit: portion })
    const commands = cases.flatMap((one) => commandFor(deps, one, entry) ?? [])
    // oxlint-disable-next-line no-await-in-loop -- one portion after the other
    const submitted = await Promise.all(commands.map((command) => deps.host.submit(command)))
    changed += submitted.filter((one) => 'instance' in one).length
    const last = cases.at(-1)
    if (last === undefined) return changed
    after = last.seq
  }
}

function commandFor(
  { stamp }: Needed,
  { instance }: RunningCase,
  { seq, action, actor, role, details }: LogEntry,
): Command | undefined {
  const { id: instanceId, suspended } = instance
  const reason = typeof details['reason'] === 'string' ? details['reason'] : ''
  const act = { commandId: `${action}:${seq}`, instanceId, ...stamp(), by: actor, role, reason }
  if (action === 'versionSuspended') {
    if (suspended !== undefined) return undefined
    return { type: 'suspendInstance', ...act, withVersion: true }
  }
  return suspended === 'version' ? { type: 'resumeInstance', ...act } : undefined
}
