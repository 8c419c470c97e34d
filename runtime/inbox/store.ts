import { and, desc, eq, gte, isNull, lt, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Instance } from '#shared/engine/instance.ts'
import type { Localised } from '#shared/model/localised.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import type { Group } from '#shared/policy/may.ts'
import type { VersionRef } from '../hosts/host.ts'
import { caseReaderOf } from '../storage/caseReader.ts'
import { decode } from '../storage/codec.ts'
import { isTaken, urgencyOf } from '../storage/columns.ts'
import type { Database, Store } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
import { accesses, instances, tasks } from '../storage/schema.ts'

/** An open task of clerks. Those of citizens are nobody's in the department. */
export interface ListedTask {
  readonly task: typeof tasks.$inferSelect
  readonly number: string
  readonly ref: VersionRef
  /** Whom the case is about. */
  readonly person: string | null
}

export interface OpenTask extends ListedTask {
  readonly instance: Instance
}

export function findOpenTask(db: Database, id: string): OpenTask | undefined {
  const row = select(db)
    .where(and(eq(tasks.id, id), ne(tasks.group, citizenGroup)))
    .get()
  if (row === undefined) return undefined
  return { ...toListed(row), instance: caseReaderOf(db).load(row.task.instanceId) }
}

/** The task at a place of a queue, which was just read from there. */
export function taskAt(db: Database, { seq }: Place): ListedTask {
  const row = bySeq(db).get({ seq })
  if (row === undefined) throw new Error(`task ${seq}: expected its row, found none`)
  return toListed(row)
}

export function tasksOfNumber(db: Database, number: string): readonly ListedTask[] {
  return select(db)
    .where(eq(instances.number, number))
    .orderBy(urgencyOf(tasks), tasks.seq)
    .all()
    .map(toListed)
}

/** The most urgent first; the number decides between equals. */
export interface Place {
  readonly urgency: string
  readonly seq: number
}

/** A part of the open tasks that one index holds in the order of urgency. */
export type Queue = SQL | undefined

export function queueOfGroup({ department, group }: Group, service: string, taken: boolean): Queue {
  return and(
    eq(tasks.department, department),
    eq(tasks.group, group),
    eq(tasks.service, service),
    eq(isTaken(tasks), taken ? 1 : 0),
  )
}

export function queueOfPerson(subject: string, groups: readonly Group[], service = ''): Queue {
  const ofGroups = groups.map(({ department, group }) =>
    and(eq(tasks.department, department), eq(tasks.group, group)),
  )
  const ofService = service === '' ? undefined : eq(tasks.service, service)
  return and(eq(tasks.assignee, subject), or(...ofGroups), ofService)
}

interface Portion {
  readonly after?: Place | undefined
  /** Only what is due before this instant. */
  readonly dueBefore?: string | undefined
  readonly limit: number
}

export function listPlaces(db: Database, queue: Queue, { after, dueBefore, limit }: Portion) {
  const urgency = urgencyOf(tasks)
  const { seq } = tasks
  const behind =
    after === undefined
      ? undefined
      : and(
          gte(urgency, after.urgency), // what the index can go to at once
          sql`(${urgency}, ${seq}) > (${after.urgency}, ${after.seq})`,
        )
  return db
    .select({ urgency, seq })
    .from(tasks)
    .where(and(queue, behind, before(dueBefore)))
    .orderBy(urgency, seq)
    .limit(limit)
    .all()
}

/** Counts no further than the limit. */
export function countPlaces(db: Database, queue: Queue, { dueBefore, limit }: Portion): number {
  const some = db
    .select({ one: sql`1` })
    .from(tasks)
    .where(and(queue, before(dueBefore)))
    .limit(limit)
  return db.get<{ count: number }>(sql`SELECT count(*) AS count FROM (${some})`).count
}

/** From one to the next in the index, however many tasks there are. */
export function listServices(db: Database, { department, group }: Group): readonly string[] {
  const next = sql`SELECT min(${tasks.service}) FROM ${tasks}
    WHERE ${tasks.department} = ${department} AND ${tasks.group} = ${group}`
  return db
    .all<{ service: string }>(
      sql`WITH RECURSIVE known (service) AS (
        ${next}
        UNION ALL
        SELECT (${next} AND ${tasks.service} > known.service) FROM known WHERE known.service IS NOT NULL)
      SELECT service FROM known WHERE service IS NOT NULL`,
    )
    .map(({ service }) => service)
}

function before(dueBefore: string | undefined) {
  return dueBefore === undefined ? undefined : lt(urgencyOf(tasks), dueBefore)
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

const bySeq = prepared((store) =>
  select(store)
    .where(eq(tasks.seq, sql.placeholder('seq')))
    .prepare(),
)

type Row = ReturnType<ReturnType<typeof select>['all']>[number]

function toListed({ task, number, version }: Row): ListedTask {
  const person = task.person === null ? null : decode(task.person)
  return { task, number, ref: { service: task.service, version }, person }
}
