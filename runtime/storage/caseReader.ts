import type { Event } from '#shared/engine/event.ts'
import { lend } from '#shared/engine/evolve.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { VersionRef } from '../hosts/host.ts'
import { decodeEvents, decodeState, replay } from './caseForm.ts'
import type { Sealed } from './codec.ts'
import type { Database } from './database.ts'
import { createShapes } from './shapes.ts'

/** A case as it stands on the disk: its last snapshot, and the events of the steps after it. */
export interface StoredCase {
  readonly ref: VersionRef
  readonly instance: Instance
  /** Commands applied to it so far. */
  readonly step: number
  /** Bytes of the snapshot, and of the events after it. */
  readonly snapshot: number
  readonly tail: number
}

export interface Step {
  readonly at: string
  readonly events: readonly Event[]
}

export interface CaseReader {
  find(instanceId: string): StoredCase | undefined
  /** Of a case whose row is there. */
  load(instanceId: string): Instance
  /** Everything that happened in a case, in order. */
  steps(instanceId: string): readonly Step[]
}

const readers = new WeakMap<Database['$client'], CaseReader>()

/** The reader of a database, with its statements and shapes at hand. Outside of commits only. */
export function caseReaderOf(db: Pick<Database, '$client'>): CaseReader {
  const reader = readers.get(db.$client) ?? createCaseReader(db)
  keepReader(db, reader)
  return reader
}

/** A host has cases in memory, and lets others read them there. */
export function keepReader(db: Pick<Database, '$client'>, reader: CaseReader): void {
  readers.set(db.$client, reader)
}

export function readingBy(find: CaseReader['find']): Pick<CaseReader, 'find' | 'load'> {
  return {
    find,
    load(instanceId) {
      const found = find(instanceId)
      if (found === undefined) throw new Error(`case ${instanceId}: expected its row, found none`)
      return lend(found.instance)
    },
  }
}

/** The only way from rows to cases. */
export function createCaseReader(
  { $client: client }: Pick<Database, '$client'>,
  shapes = createShapes(client),
) {
  const statements = prepare(client)
  const { shapeById } = shapes

  function steps(instanceId: string, after = 0): readonly StoredStep[] {
    return statements.steps.all(instanceId, after).map(({ step, at, events }) => ({
      step,
      at,
      bytes: events.length,
      events: decodeEvents(events, { instanceId, at }, shapeById),
    }))
  }

  function find(instanceId: string): StoredCase | undefined {
    const row = statements.find.get(instanceId)
    if (row === undefined) return undefined
    const { service, version, step, state } = row
    const snapshot = state === null ? undefined : decodeState(state, instanceId, shapeById)
    const after = steps(instanceId, step ?? 0)
    const instance = replay(
      snapshot,
      after.flatMap(({ events }) => events),
    )
    if (instance === undefined) throw new Error(`case ${instanceId}: expected events, found none`)
    return {
      ref: { service, version },
      instance,
      step: after.at(-1)?.step ?? step ?? 0,
      snapshot: state?.length ?? 0,
      tail: after.reduce((bytes, one) => bytes + one.bytes, 0),
    }
  }

  return {
    ...readingBy(find),
    /** Whether nothing has happened to the case on the disk since it was read. */
    isCurrent: ({ instance, step }: StoredCase) => statements.last.get(instance.id)?.step === step,
    steps: (instanceId: string): readonly Step[] => steps(instanceId),
  }
}

interface StoredStep extends Step {
  readonly step: number
  readonly bytes: number
}

interface FoundRow {
  readonly service: string
  readonly version: number
  readonly step: number | null
  readonly state: Sealed<Instance> | null
}

interface StepRow {
  readonly step: number
  readonly at: string
  readonly events: Sealed<readonly Event[]>
}

function prepare(client: Database['$client']) {
  return {
    find: client.prepare<[string], FoundRow>(
      `SELECT service, version, step, state FROM instances
       LEFT JOIN snapshots ON snapshots.instance_id = instances.id WHERE instances.id = ?`,
    ),
    last: client.prepare<[string], { readonly step: number | null }>(
      'SELECT max(step) AS step FROM events WHERE instance_id = ?',
    ),
    steps: client.prepare<[string, number], StepRow>(
      'SELECT step, at, events FROM events WHERE instance_id = ? AND step > ? ORDER BY step',
    ),
  }
}
