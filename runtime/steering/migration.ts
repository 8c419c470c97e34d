import { randomUUID } from 'node:crypto'
import type { Act } from '#shared/engine/command.ts'
import type { Graph } from '#shared/engine/graph.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { migrate, type MigrateCommand } from '#shared/engine/migration/migrate.ts'
import { automaticPlan, type Plan } from '#shared/engine/migration/plan.ts'
import { whatHappens } from '#shared/engine/migration/whatHappens.ts'
import type { Outcome } from '#shared/engine/step.ts'
import type { Deps } from '../deps.ts'
import type { Submitted, VersionRef } from '../hosts/host.ts'
import { runningCases } from './store.ts'

export interface Migrating {
  readonly service: string
  readonly from: number
  readonly to: number
  /** The automatic one when left out. */
  readonly plan?: Plan | undefined
}

/** Shown at once; a version with more cases goes over in several rounds. */
const most = 500

/** What would happen to every running case of a version, or why not. Nothing is written. */
export function previewMigration(deps: Deps, { service, from, to, plan }: Migrating) {
  const graphs = graphsOf(deps, { service, from, to })
  const chosen = plan ?? automaticPlan(graphs.from, graphs.to)
  const act = { reason: '-', role: '-', by: '-' }
  const cases = casesOf(deps, { service, version: from }).map((instance) => {
    const outcome = migrate(graphs, instance, commandFor(deps, { instance, plan: chosen, act }))
    const effects = whatHappens(graphs, instance, { outcome, plan: chosen })
    return { ...caseOf(instance), problems: problemsOf(outcome), effects: [...effects] }
  })
  return { plan: chosen, cases }
}

export interface Executing extends Migrating {
  readonly act: Act
  readonly cases: readonly string[] | undefined
}

/** Each case in a transaction of its own; one that cannot go over stays as it is. */
export async function executeMigration(
  deps: Deps,
  { service, from, to, plan, act, cases }: Executing,
) {
  const graphs = graphsOf(deps, { service, from, to })
  const chosen = plan ?? automaticPlan(graphs.from, graphs.to)
  const running = casesOf(deps, { service, version: from }).filter(
    ({ id }) => cases === undefined || cases.includes(id),
  )
  return Promise.all(
    running.map(async (instance) => {
      const command = commandFor(deps, { instance, plan: chosen, act })
      const submitted = await deps.host.migrate({ service, version: to }, command)
      const migrated = 'instance' in submitted
      return { ...caseOf(instance), migrated, problems: problemsOf(submitted) }
    }),
  )
}

interface Versions {
  readonly from: Graph
  readonly to: Graph
}

function graphsOf({ versions }: Deps, { service, from, to }: Migrating): Versions {
  return {
    from: versions({ service, version: from }).graph,
    to: versions({ service, version: to }).graph,
  }
}

function casesOf({ db }: Deps, ref: VersionRef): readonly Instance[] {
  return runningCases(db, ref, { after: -1, limit: most }).map(({ instance }) => instance)
}

interface Commanding {
  readonly instance: Instance
  readonly plan: Plan
  readonly act: Act
}

function commandFor({ stamp }: Deps, { instance, plan, act }: Commanding): MigrateCommand {
  const context = { commandId: randomUUID(), instanceId: instance.id, ...stamp() }
  return { type: 'migrateInstance', ...context, ...act, plan }
}

function caseOf({ id, number }: Instance) {
  return { id, number }
}

function problemsOf(outcome: Outcome | Submitted) {
  if (!('rejection' in outcome)) return []
  const { rejection } = outcome
  if (rejection.code === 'notMigratable') return [...rejection.problems]
  return [{ code: rejection.code, process: '', id: '' }]
}
