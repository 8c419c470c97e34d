import { sql } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Cycle, Instance } from '#shared/engine/instance.ts'
import type { ComposedLetter } from '#shared/letters/compose.ts'
import type { Json } from '#shared/model/json.ts'
import type { Session } from '../auth/session.ts'
import type { Came } from '../hosts/store.ts'
import { isTaken, sealed, sequence, urgencyOf } from './columns.ts'

/** The mutable working copy; `revision` counts up and is the ETag. */
export const drafts = sqliteTable('drafts', {
  service: text('service').primaryKey(),
  department: text('department').notNull(),
  definition: text('definition').notNull(),
  revision: integer('revision').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  updatedBy: text('updated_by').notNull(),
  /** The definition as it was when it first said how the service had run until then. */
  beginning: text('beginning'),
})

export const submissions = sqliteTable(
  'submissions',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    service: text('service').notNull(),
    department: text('department').notNull(),
    definition: text('definition').notNull(),
    meaning: text('meaning').notNull(),
    whole: text('whole').notNull(),
    /** Hash of the technical surface, what the review is about. */
    surface: text('surface').notNull(),
    reviewNeeded: integer('review_needed', { mode: 'boolean' }).notNull(),
    status: text('status', {
      enum: ['inReview', 'informed', 'approved', 'rejected', 'released'],
    }).notNull(),
    submittedAt: text('submitted_at').notNull(),
    submittedBy: text('submitted_by').notNull(),
    submittedByRole: text('submitted_by_role').notNull(),
    note: text('note'),
    reviewedAt: text('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    reviewedByRole: text('reviewed_by_role'),
    reason: text('reason'),
  },
  (table) => [
    index('submissions_by_service').on(table.service),
    index('submissions_by_status').on(table.status),
  ],
)

/** Immutable. `content` is the canonical text that was signed. */
export const releases = sqliteTable(
  'releases',
  {
    service: text('service').notNull(),
    version: integer('version').notNull(),
    department: text('department').notNull(),
    definition: text('definition').notNull(),
    meaning: text('meaning').notNull(),
    whole: text('whole').notNull(),
    content: text('content').notNull(),
    contentHash: text('content_hash').notNull(),
    signature: text('signature').notNull(),
    keyFingerprint: text('key_fingerprint').notNull(),
    validFrom: text('valid_from').notNull(),
    releasedAt: text('released_at').notNull(),
    releasedBy: text('released_by').notNull(),
    submissionId: text('submission_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.service, table.version] })],
)

/** Public keys only. */
export const keys = sqliteTable('keys', {
  fingerprint: text('fingerprint').primaryKey(),
  department: text('department').notNull(),
  owner: text('owner').notNull(),
  title: text('title').notNull(),
  /** JWK (RFC 8037) as JSON text. */
  publicKey: text('public_key').notNull(),
  addedAt: text('added_at').notNull(),
  withdrawnAt: text('withdrawn_at'),
})

/** Hash chain: `hash` covers all other columns, `previous` is the hash of the row before. */
export const log = sqliteTable(
  'log',
  {
    seq: integer('seq').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    role: text('role').notNull(),
    action: text('action').notNull(),
    object: text('object').notNull(),
    details: text('details').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('log_by_object').on(table.object, table.seq)],
)

export const instances = sqliteTable(
  'instances',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    number: text('number').notNull().unique(),
    service: text('service').notNull(),
    version: integer('version').notNull(),
    department: text('department').notNull(),
    /** Pseudonym of who started it. */
    subject: text('subject'),
    status: text('status', { enum: ['active', 'completed', 'cancelled'] }).notNull(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
  },
  (table) => [
    index('instances_by_subject').on(table.subject),
    index('instances_by_version').on(table.service, table.version),
    index('instances_active')
      .on(table.seq)
      .where(sql`${table.status} = 'active'`),
  ],
)

/** One row per command with all the events it caused. `step` counts the commands of a case from 1. */
export const events = sqliteTable(
  'events',
  {
    seq: sequence(),
    instanceId: text('instance_id').notNull(),
    step: integer('step').notNull(),
    commandId: text('command_id').notNull(),
    at: text('at').notNull(),
    events: sealed<readonly Event[]>('events').notNull(),
  },
  (table) => [uniqueIndex('events_by_step').on(table.instanceId, table.step)],
)

/** What the events of a case up to a step have come to; written now and then, see runtime/hosts. */
export const snapshots = sqliteTable('snapshots', {
  instanceId: text('instance_id').primaryKey(),
  step: integer('step').notNull(),
  state: sealed<Instance>('state').notNull(),
})

/** What stored records have in common: type and names as JSON, see shape.ts. */
export const shapes = sqliteTable('shapes', {
  id: integer('id').primaryKey(),
  shape: text('shape').notNull().unique(),
})

/** Open user tasks; a row goes when the task is closed. */
export const tasks = sqliteTable(
  'tasks',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    service: text('service').notNull(),
    department: text('department').notNull(),
    group: text('group').notNull(),
    element: text('element').notNull(),
    form: text('form').notNull(),
    generation: integer('generation').notNull(),
    assignee: text('assignee'),
    openedAt: text('opened_at').notNull(),
    dueAt: text('due_at'),
    /** Whom the case is about, to be shown and found in the list. */
    person: sealed<string>('person'),
  },
  (table) => [
    index('tasks_by_urgency').on(
      table.department,
      table.group,
      table.service,
      isTaken(table),
      urgencyOf(table),
    ),
    index('tasks_by_assignee')
      .on(table.assignee, urgencyOf(table))
      .where(sql`${table.assignee} IS NOT NULL`),
  ],
)

export const timers = sqliteTable(
  'timers',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    generation: integer('generation').notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [index('timers_by_due').on(table.dueAt)],
)

/** `key` is a hash of the correlation key, which may be about a person. */
export const subscriptions = sqliteTable(
  'subscriptions',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    generation: integer('generation').notNull(),
    message: text('message').notNull(),
    key: text('key'),
    department: text('department').notNull(),
    /** Other departments whose cases it lets send. */
    admits: text('admits', { mode: 'json' }).$type<readonly string[]>().notNull(),
  },
  (table) => [index('subscriptions_by_message').on(table.message, table.key)],
)

/** Messages that were taken, so that the same one is not taken twice; `id` is a hash. */
export const messages = sqliteTable(
  'messages',
  {
    id: text('id').primaryKey(),
    instanceId: text('instance_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('messages_by_instance').on(table.instanceId)],
)

/** What begins cases of the versions in force by time or by a condition, or helps to. */
export const startTriggers = sqliteTable(
  'start_triggers',
  {
    service: text('service').notNull(),
    version: integer('version').notNull(),
    process: text('process').notNull(),
    element: text('element').notNull(),
    trigger: integer('trigger').notNull(),
    /** null for what is no timer, and when it will not ring again. */
    dueAt: text('due_at'),
    cycle: text('cycle', { mode: 'json' }).$type<Cycle>(),
    /** Of a condition: how it was the last time. */
    held: integer('held', { mode: 'boolean' }),
    /** The case that threw the signal that has come, with which it goes. */
    instanceId: text('instance_id'),
    /** One that needs others beside it has come, and is not used yet. */
    came: sealed<Came>('came'),
  },
  ({ service, version, process, element, trigger, instanceId }) => [
    primaryKey({ columns: [service, version, process, element, trigger] }),
    index('start_triggers_by_instance')
      .on(instanceId)
      .where(sql`${instanceId} IS NOT NULL`),
  ],
)

/** Jobs to deliver, at least once. A row goes when its answer is committed. */
export const outbox = sqliteTable(
  'outbox',
  {
    seq: sequence(),
    /** The job id, which is the idempotency key towards the outside. */
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    generation: integer('generation').notNull(),
    element: text('element').notNull(),
    kind: text('kind', { enum: ['source', 'letter', 'call', 'work', 'notice'] }).notNull(),
    /** Connector of a source, else the kind: what deliveries are bounded by. */
    connector: text('connector').notNull(),
    job: sealed<Extract<Effect, { type: 'createJob' }>['job']>('job').notNull(),
    attempts: integer('attempts').notNull(),
    /** Cause of the last failed attempt, without personal data. */
    problem: text('problem'),
    createdAt: text('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [index('outbox_by_due').on(table.connector, table.dueAt)],
)

/** Open incidents; a row goes when the incident is closed. */
export const incidents = sqliteTable(
  'incidents',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    service: text('service').notNull(),
    department: text('department').notNull(),
    element: text('element').notNull(),
    addressee: text('addressee', { enum: ['technical', 'business'] }).notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    raisedAt: text('raised_at').notNull(),
  },
  (table) => [index('incidents_by_addressee').on(table.addressee, table.department)],
)

export const letters = sqliteTable(
  'letters',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    /** One letter per job, however often the job is delivered. */
    jobId: text('job_id').notNull().unique(),
    letter: text('letter').notNull(),
    kind: text('kind').notNull(),
    /** The composed letter, for the accessible page. */
    composed: sealed<ComposedLetter>('composed').notNull(),
    pdf: blob('pdf', { mode: 'buffer' }).notNull(),
    /** When it was laid into the mailbox of the portal. */
    provisionedAt: text('provisioned_at').notNull(),
    firstRetrievedAt: text('first_retrieved_at'),
    /** When the mail that tells of it was accepted by the mail server. */
    noticeSentAt: text('notice_sent_at'),
  },
  (table) => [index('letters_by_instance').on(table.instanceId)],
)

/** Unfinished answers to a form, kept between its pages. */
export const answers = sqliteTable(
  'answers',
  {
    taskId: text('task_id').primaryKey(),
    instanceId: text('instance_id').notNull(),
    values: sealed<Readonly<Record<string, Json>>>('values').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('answers_by_instance').on(table.instanceId)],
)

/** Who looked at what about the person, as the person reads it: office and role, never a name. */
export const accesses = sqliteTable(
  'accesses',
  {
    seq: sequence(),
    instanceId: text('instance_id').notNull(),
    at: text('at').notNull(),
    /** One row per job, however often it is delivered; null when the case itself was looked at. */
    jobId: text('job_id').unique(),
    /** Source id of the definition; null when the case itself was looked at. */
    source: text('source'),
    /** Names of the top-level fields that were read there or, when the source writes, sent there. */
    fields: text('fields', { mode: 'json' }).$type<readonly string[]>(),
    /** Localised text as JSON. */
    purpose: text('purpose').notNull(),
    legalBasis: text('legal_basis').notNull(),
    office: text('office').notNull(),
    role: text('role').notNull(),
  },
  (table) => [index('accesses_by_instance').on(table.instanceId)],
)

/** `id` is the hash of the cookie's value. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    session: sealed<Session>('session').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('sessions_by_expiry').on(table.expiresAt)],
)

/** Last number given out, e.g. of the Aktenzeichen of a service and year. */
export const counters = sqliteTable('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
})

/** Secrets and stamps the runtime makes for itself at the first start. */
export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})
