import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Instance } from '#shared/engine/instance.ts'
import type { Localised } from '#shared/model/localised.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import type { VersionRef } from '../hosts/host.ts'
import { caseReaderOf, type CaseReader } from '../storage/caseReader.ts'
import type { Database, Store } from '../storage/database.ts'
import { accesses, instances, tasks } from '../storage/schema.ts'

export interface OpenTask {
  readonly task: typeof tasks.$inferSelect
  readonly number: string
  readonly ref: VersionRef
  readonly instance: Instance
}

/** Open tasks of clerks, without their cases; those of citizens are nobody's in the department. */
export function listOpenTasks(db: Database, departments: 'all' | readonly string[]) {
  const ofClerks = ne(tasks.group, citizenGroup)
  const ofDepartments =
    departments === 'all' ? ofClerks : and(inArray(tasks.department, [...departments]), ofClerks)
  return select(db).where(ofDepartments).orderBy(asc(tasks.seq)).all()
}

export function withCases(db: Database, rows: readonly Row[]): readonly OpenTask[] {
  const reader = caseReaderOf(db)
  return rows.map((row) => toTask(row, reader))
}

export function findOpenTask(db: Database, id: string): OpenTask | undefined {
  const row = select(db)
    .where(and(eq(tasks.id, id), ne(tasks.group, citizenGroup)))
    .get()
  return row === undefined ? undefined : toTask(row, caseReaderOf(db))
}

export interface Look {
  readonly instanceId: string
  readonly at: string
  readonly purpose: Localised
  readonly legalBasis: string
  readonly office: string
  readonly role: 'clerk' | 'owner'
}

const hour = 3_600_000

/** For the citizen: that somebody of an office looked, and why. Once an hour, not once a click. */
export function recordLook(store: Store, look: Look): void {
  const purpose = JSON.stringify(look.purpose)
  const last = store
    .select({ at: accesses.at })
    .from(accesses)
    .where(
      and(
        eq(accesses.instanceId, look.instanceId),
        isNull(accesses.source),
        eq(accesses.purpose, purpose),
        eq(accesses.role, look.role),
      ),
    )
    .orderBy(desc(accesses.seq))
    .limit(1)
    .get()
  if (last !== undefined && Date.parse(look.at) - Date.parse(last.at) < hour) return
  store
    .insert(accesses)
    .values({ ...look, purpose, source: null })
    .run()
}

function select(store: Store) {
  return store
    .select({
      task: tasks,
      number: instances.number,
      version: instances.version,
    })
    .from(tasks)
    .innerJoin(instances, eq(instances.id, tasks.instanceId))
}

type Row = ReturnType<ReturnType<typeof select>['all']>[number]

function toTask({ task, number, version }: Row, reader: CaseReader): OpenTask {
  const instance = reader.load(task.instanceId)
  return { task, number, ref: { service: task.service, version }, instance }
}
