import { createHash } from 'node:crypto'
import type { Identity } from '#shared/engine/command.ts'
import { citizenTaskOf } from './citizenTask.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { Session } from '../auth/session.ts'
import type { Deps } from '../deps.ts'
import type { Submitted, VersionRef } from '../hosts/host.ts'
import { Problem } from '../http/problem.ts'
import { nextNumber } from './number.ts'
import { findCase } from './store.ts'

/** How long a page waits for the registers before it is shown without them. */
const patience = 2_000

interface Beginning {
  readonly ref: VersionRef
  readonly session: Session
  /** From the hidden field of the button: pressing twice starts one case. */
  readonly command: string
}

/** Starts a case in the name of who is signed in; answers its id. */
export async function startCase(deps: Deps, { ref, session, command }: Beginning): Promise<string> {
  const { definition } = deps.versions(ref)
  if (definition.portal === undefined) throw new Problem('notFound')
  const instanceId = idOf(session.subject, command)
  if (findCase(deps.db, instanceId) !== undefined) return instanceId
  const stamp = deps.stamp()
  const number = nextNumber(deps, definition, stamp.today)
  const submitted = await deps.host.start(ref, {
    ...stamp,
    type: 'startInstance',
    commandId: command,
    instanceId,
    number,
    identity: identityOf(session),
  })
  if (isRefused(submitted) && submitted.rejection.code !== 'instanceExists') {
    throw new Problem(
      submitted.rejection.code === 'versionSuspended' ? 'noVersionValid' : 'refused',
    )
  }
  await settled(deps, instanceId)
  return instanceId
}

/** Waits until the case needs the person again, has ended, or patience ends. */
export async function settled(
  { db, host }: Pick<Deps, 'db' | 'host'>,
  instanceId: string,
): Promise<void> {
  const signal = AbortSignal.timeout(patience)
  while (!signal.aborted) {
    const committed = host.changed(instanceId, signal)
    const instance = findCase(db, instanceId)?.instance
    if (instance === undefined || isAtRest(instance)) return
    // oxlint-disable-next-line no-await-in-loop -- each round waits for the commit after the state it has just read
    await committed
  }
}

function isAtRest(instance: Instance): boolean {
  if (instance.status !== 'active' || citizenTaskOf(instance) !== undefined) return true
  return !Object.values(instance.waits).some(({ kind }) => kind === 'job')
}

function isRefused(submitted: Submitted): submitted is Extract<Submitted, { rejection: unknown }> {
  return 'rejection' in submitted
}

/**
 * The same button pressed again gives the same case, and nobody can guess another's. It begins with the
 * time of the button (newId), so that cases of the same time lie side by side in an index.
 */
function idOf(subject: string, command: string): string {
  const hash = createHash('sha256').update(`${subject}\n${command}`).digest('base64url')
  return `${command.slice(0, 13)}-${hash.slice(0, 27)}`
}

function identityOf({ subject, claims }: Session): Identity {
  return {
    subject,
    name: claims.name,
    ...(claims.person_id === undefined ? {} : { personId: claims.person_id }),
    ...(claims.email === undefined ? {} : { email: claims.email }),
  }
}
