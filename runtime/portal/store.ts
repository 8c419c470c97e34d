import { and, asc, desc, eq, gt, isNull, lte, min, sql } from 'drizzle-orm'
import type { Instance } from '#shared/engine/instance.ts'
import type { Values } from '#shared/forms/parseForm.ts'
import type { ComposedLetter } from '#shared/letters/compose.ts'
import type { VersionRef } from '../hosts/host.ts'
import { caseReaderOf, type CaseReader } from '../storage/caseReader.ts'
import { decode, decodeBytes, encode } from '../storage/codec.ts'
import type { Database, Store } from '../storage/database.ts'
import { idsOf } from '../storage/columns.ts'
import { prepared } from '../storage/prepared.ts'
import {
  accesses,
  answers,
  instances,
  letters,
  outbox,
  releases,
  timers,
} from '../storage/schema.ts'
import type { Step } from './steps.ts'

/** Every service with the newest version that is valid on the day. */
export function listOffered(store: Store, today: string): readonly VersionRef[] {
  return store
    .select({ service: releases.service, version: sql<number>`max(${releases.version})` })
    .from(releases)
    .where(lte(releases.validFrom, today))
    .groupBy(releases.service)
    .orderBy(asc(releases.service))
    .all()
}

export function isOffered(store: Store, { service, version }: VersionRef, today: string): boolean {
  const isMeant = and(eq(releases.service, service), eq(releases.version, version))
  return (
    store
      .select({ version: releases.version })
      .from(releases)
      .where(and(isMeant, lte(releases.validFrom, today)))
      .get() !== undefined
  )
}

export interface Case {
  readonly ref: VersionRef
  readonly department: string
  readonly subject: string | null
  readonly instance: Instance
}

export function findCase(db: Database, id: string): Case | undefined {
  const row = db.select().from(instances).where(eq(instances.id, id)).get()
  return row === undefined ? undefined : toCase(row, caseReaderOf(db))
}

export function listCases(db: Database, subject: string): readonly Case[] {
  const reader = caseReaderOf(db)
  return db
    .select()
    .from(instances)
    .where(eq(instances.subject, subject))
    .orderBy(desc(instances.seq))
    .limit(100)
    .all()
    .map((row) => toCase(row, reader))
}

function toCase(row: typeof instances.$inferSelect, reader: CaseReader): Case {
  const { id, service, version, department, subject } = row
  return { ref: { service, version }, department, subject, instance: reader.load(id) }
}

/** Everything that happened in a case, in order. */
export function listSteps(db: Database, instanceId: string): readonly Step[] {
  return caseReaderOf(db)
    .steps(instanceId)
    .flatMap(({ at, events }) => events.map((event) => ({ at, event })))
}

export function loadAnswers(store: Store, taskId: string): Values {
  const row = store.select().from(answers).where(eq(answers.taskId, taskId)).get()
  return row === undefined ? {} : decode(row.values)
}

export interface KeptAnswers {
  readonly taskId: string
  readonly instanceId: string
  readonly values: Values
  readonly at: string
}

export function saveAnswers(store: Store, { taskId, instanceId, values, at }: KeptAnswers): void {
  const row = { values: encode(values), updatedAt: at }
  store
    .insert(answers)
    .values({ taskId, instanceId, ...row })
    .onConflictDoUpdate({ target: answers.taskId, set: row })
    .run()
}

export interface LetterRow {
  readonly id: string
  readonly jobId: string
  readonly letter: string
  readonly kind: string
  readonly composed: ComposedLetter
  readonly size: number
  readonly provisionedAt: string
  readonly firstRetrievedAt: string | null
  readonly noticeSentAt: string | null
}

export function listLetters(store: Store, instanceId: string): readonly LetterRow[] {
  return store
    .select()
    .from(letters)
    .where(eq(letters.instanceId, instanceId))
    .orderBy(asc(letters.seq))
    .all()
    .map(({ composed, pdf, ...row }) => ({
      ...row,
      composed: decode(composed),
      size: decodeBytes(pdf).length,
    }))
}

export function loadPdf(store: Store, letterId: string): Buffer | undefined {
  const row = store.select({ pdf: letters.pdf }).from(letters).where(eq(letters.id, letterId)).get()
  return row === undefined ? undefined : decodeBytes(row.pdf)
}

/** Only the first retrieval counts (§ 9 OZG, § 41 (2a) VwVfG). */
export function recordRetrieval(store: Store, letterId: string, at: string): void {
  store
    .update(letters)
    .set({ firstRetrievedAt: at })
    .where(and(eq(letters.id, letterId), isNull(letters.firstRetrievedAt)))
    .run()
}

export type Access = typeof accesses.$inferSelect

export function listAccesses(store: Store, instanceId: string): readonly Access[] {
  return store
    .select()
    .from(accesses)
    .where(eq(accesses.instanceId, instanceId))
    .orderBy(desc(accesses.seq))
    .all()
}

/** Elements whose system has not answered yet although it was asked. */
export function listUnanswered(store: Store, instanceId: string): readonly string[] {
  return store
    .select({ element: outbox.element })
    .from(outbox)
    .where(and(idsOf(outbox.id, instanceId), gt(outbox.attempts, 0)))
    .all()
    .map(({ element }) => element)
}

/** The next number of a row of numbers. */
export function countUp(db: Database, name: string): number {
  const row = nextValue(db).get(name)
  if (row === undefined) throw new Error(`countUp: expected a number for ${name}`)
  return row.value
}

/** In plain SQL: it runs for every case. */
const nextValue = prepared(({ $client: client }: Database) =>
  client.prepare<[string], { readonly value: number }>(
    `INSERT INTO counters (name, value) VALUES (?, 1)
     ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`,
  ),
)

/** When the next timer of a case is due: while a form is open, that is the day it is given up. */
export function nextTimer(store: Store, instanceId: string): string | undefined {
  const row = store
    .select({ dueAt: min(timers.dueAt) })
    .from(timers)
    .where(idsOf(timers.id, instanceId))
    .get()
  return row?.dueAt == null ? undefined : new Date(row.dueAt).toISOString()
}
