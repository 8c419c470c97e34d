import { expect } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { compile } from '#shared/engine/compile.ts'
import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Graph } from '#shared/engine/graph.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { migrate, type MigrateCommand } from '#shared/engine/migration/migrate.ts'
import { automaticPlan, type Plan } from '#shared/engine/migration/plan.ts'
import type { MigrationProblem } from '#shared/engine/migration/problem.ts'
import { whatHappens, type MigrationEffect } from '#shared/engine/migration/whatHappens.ts'
import { step } from '#shared/engine/step.ts'
import { act } from './acts.ts'
import { runProcess, type Action, type Beginning } from './process.ts'
import { expectHistory } from './processLaws.ts'

export interface Migrating {
  readonly from: Definition
  readonly to: Definition
  /** What happens before, and after. */
  readonly before?: readonly Action[]
  readonly after?: readonly Action[]
  readonly data?: Record<string, Json>
  readonly plan?: (automatic: Plan) => Plan
  readonly beginning?: Beginning
  /** Some of what happens afterwards may be refused; then nothing happens. */
  readonly mayRefuse?: true
}

export interface Migrated {
  readonly before: Instance
  readonly instance: Instance
  /** Of the migration alone. */
  readonly effects: readonly Effect[]
  readonly told: readonly MigrationEffect[]
  readonly problems: readonly MigrationProblem[]
  readonly events: readonly Event[]
  /** Steps under way. */
  readonly standing: readonly string[]
}

const migratedAt = '2026-01-16T10:00:00.000Z'

/** Runs on one version, goes over to another and runs on there; the laws hold after every step. */
export function migrateProcess({
  from,
  to,
  before = [],
  after = [],
  ...more
}: Migrating): Migrated {
  const { data, plan = (automatic) => automatic, beginning = {}, mayRefuse = false } = more
  const ran = runProcess(from, before, { ...beginning, ...(data && { data }) })
  const graphs = { from: ran.graph, to: compile(to) }
  const command: MigrateCommand = {
    type: 'migrateInstance',
    ...at('migration'),
    ...act,
    plan: plan(automaticPlan(graphs.from, graphs.to)),
  }
  const state = JSON.stringify(ran.instance)
  const outcome = migrate(graphs, ran.instance, command)
  expect(JSON.stringify(ran.instance), 'a migration changes no state it was given').toBe(state)
  expect(migrate(graphs, ran.instance, command), 'it is deterministic').toEqual(outcome)
  const told = whatHappens(graphs, ran.instance, { outcome, plan: command.plan })
  if (!('events' in outcome)) {
    const { rejection } = outcome
    const problems = rejection.code === 'notMigratable' ? rejection.problems : []
    return { ...stood(ran.instance), ...ran, before: ran.instance, effects: [], told, problems }
  }
  const begun = { instance: outcome.instance, events: [...ran.events, ...outcome.events] }
  expectHistory(graphs.to, begun.instance, begun.events)
  expect(migrate(graphs, begun.instance, command), 'a command is applied once').toMatchObject({
    events: [],
  })
  const { instance, events } = after.reduce(goingOn(graphs.to, mayRefuse), begun)
  const { effects } = outcome
  return { ...stood(instance), before: ran.instance, effects, told, problems: [], events }
}

interface Going {
  readonly instance: Instance
  readonly events: readonly Event[]
}

/** One action after the other on the new version, with its laws. */
function goingOn(graph: Graph, mayRefuse: boolean) {
  return ({ instance, events }: Going, action: Action, index: number): Going => {
    if (instance.status !== 'active') return { instance, events }
    const { command: body, at: when } = action(instance)
    const next: Command = { ...at(`after-${index}`, when), ...body }
    const done = step(graph, instance, next)
    if ('rejection' in done) {
      if (mayRefuse) return { instance, events }
      throw new Error(`refused: ${JSON.stringify(done.rejection)}`)
    }
    const all = [...events, ...done.events]
    expectHistory(graph, done.instance, all)
    return { instance: done.instance, events: all }
  }
}

function at(commandId: string, when = migratedAt) {
  return { commandId, instanceId: 'case', at: when, today: '2026-01-16' }
}

function stood(instance: Instance) {
  return { instance, standing: Object.values(instance.activations).map(({ element }) => element) }
}
