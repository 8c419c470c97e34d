import type { Wait } from '../store.ts'
import type { Database } from '../../storage/database.ts'
import { deletionsOfCase } from '../../storage/deleteCase.ts'

// Prepared once and in plain SQL: these run for every command. Names as in storage/schema.ts.

export type Statements = ReturnType<typeof prepareStatements>

export function prepareStatements(client: Client) {
  return { ...prepareCases(client), ...prepareWaits(client) }
}

function prepareCases(client: Client) {
  const { run, read } = preparing(client)
  return {
    insertInstance: run(
      `INSERT INTO instances (id, number, service, version, department, subject, status, started_at, ended_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    endInstance: run('UPDATE instances SET status = ?, ended_at = ? WHERE id = ?'),
    moveInstance: run('UPDATE instances SET version = ? WHERE id = ?'),
    insertEvents: run(
      'INSERT INTO events (instance_id, step, command_id, at, events) VALUES (?, ?, ?, ?, ?)',
    ),
    saveSnapshot: run(
      'INSERT OR REPLACE INTO snapshots (instance_id, step, state) VALUES (?, ?, ?)',
    ),
    forgetSubject: run('UPDATE instances SET subject = NULL WHERE id = ?'),
    forgetRows: deletionsOfCase.map(run),
    openTask: run(
      `INSERT OR REPLACE INTO tasks (id, instance_id, service, department, "group", element, form, generation, assignee, opened_at, due_at, person)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)`,
    ),
    assignTask: run('UPDATE tasks SET assignee = ? WHERE id = ?'),
    changeTask: run(
      'UPDATE tasks SET element = ?, form = ?, "group" = ?, assignee = ? WHERE id = ?',
    ),
    moveIncident: run('UPDATE incidents SET element = ? WHERE id = ?'),
    closeTask: run('DELETE FROM tasks WHERE id = ?'),
    closeAnswers: run('DELETE FROM answers WHERE task_id = ?'),
    raiseIncident: run(
      `INSERT OR REPLACE INTO incidents (id, instance_id, service, department, element, addressee, code, message, raised_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    logHead: read<[], { readonly seq: number; readonly hash: string }>(
      'SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1',
    ),
    appendLog: run(
      `INSERT INTO log (seq, at, actor, role, action, object, details, previous, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    closeIncident: run('DELETE FROM incidents WHERE id = ?'),
  }
}

function prepareWaits(client: Client) {
  const { run, read } = preparing(client)
  return {
    armTimer: run(
      'INSERT OR REPLACE INTO timers (id, instance_id, generation, due_at) VALUES (?, ?, ?, ?)',
    ),
    cancelTimer: run('DELETE FROM timers WHERE id = ?'),
    settleTimer: run('DELETE FROM timers WHERE id = ? AND generation = ?'),
    postponeTimer: run('UPDATE timers SET due_at = ? WHERE id = ? AND generation = ?'),
    dueTimers: read<[number, number], WaitRow>(
      'SELECT id, instance_id, generation FROM timers WHERE due_at <= ? ORDER BY due_at LIMIT ?',
    ),
    createJob: run(
      `INSERT OR REPLACE INTO outbox (id, instance_id, generation, element, kind, connector, job, attempts, problem, created_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL, ?, ?)`,
    ),
    moveJob: run('UPDATE outbox SET element = ? WHERE id = ?'),
    cancelJob: run('DELETE FROM outbox WHERE id = ?'),
    settleJob: run('DELETE FROM outbox WHERE id = ? AND generation = ?'),
    postponeJob: run(
      'UPDATE outbox SET attempts = ?, due_at = ?, problem = ? WHERE id = ? AND generation = ?',
    ),
    dueJobs: read<[string, number, number], JobRow>(
      `SELECT id, instance_id, generation, element, job, attempts FROM outbox
       WHERE connector = ? AND due_at <= ? ORDER BY due_at LIMIT ?`,
    ),
    /** From one to the next in the index, however many jobs there are. */
    connectors: read<[], { connector: string }>(
      `WITH RECURSIVE known (connector) AS (
         SELECT min(connector) FROM outbox
         UNION ALL
         SELECT (SELECT min(connector) FROM outbox WHERE connector > known.connector)
         FROM known WHERE connector IS NOT NULL)
       SELECT connector FROM known WHERE connector IS NOT NULL`,
    ),
    nextDue: read<[number, number], { due: number | null }>(
      `SELECT min(due) AS due FROM (
         SELECT min(due_at) AS due FROM timers WHERE due_at > ?
         UNION ALL SELECT min(due_at) AS due FROM dispatches WHERE due_at > ?)`,
    ),
    nextJob: read<[string, number], { due: number | null }>(
      'SELECT min(due_at) AS due FROM outbox WHERE connector = ? AND due_at > ?',
    ),
  }
}

type Client = Database['$client']

interface Write {
  run(...values: readonly unknown[]): unknown
}

interface Read<Values extends unknown[], Row> {
  get(...values: Values): Row | undefined
  all(...values: Values): Row[]
}

function preparing(client: Client) {
  return {
    run: (sql: string): Write => client.prepare(sql),
    read: <Values extends unknown[], Row>(sql: string): Read<Values, Row> =>
      client.prepare<Values, Row>(sql),
  }
}

export interface WaitRow {
  readonly id: string
  readonly instance_id: string
  readonly generation: number
}

export function toWait(row: WaitRow): Wait {
  return { id: row.id, instanceId: row.instance_id, generation: row.generation }
}

export interface JobRow extends WaitRow {
  readonly element: string
  readonly job: Buffer
  readonly attempts: number
}
