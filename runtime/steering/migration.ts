import { randomUUID } from 'node:crypto'
import type { Act } from '#shared/engine/command.ts'
import type { Graph } from '#shared/engine/graph.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { migrate, type MigrateCommand } from '#shared/engine/migration/migrate.ts'
import { automaticPlan, type Plan } from '#shared/engine/migration/plan.ts'
import { whatHappens } from '#shared/engine/migration/whatHappens.ts'
import type { Outcome } from '#shared/engine/step.ts'
import type { Deps } from '../deps.ts'
import type { Submitted } from '../hosts/host.ts'
import { casesOf, countRunning, runningCases, type RunningCase } from './store.ts'

export interface Migrating {
  readonly service: string
  readonly from: number
  readonly to: number
  /** The automatic one when left out. */
  readonly plan?: Plan | undefined
}

/** Cases that are looked at or taken over in one go. */
export const portion = 100

export interface Previewing extends Migrating {
  /** The last place of the page before. */
  readonly after?: number | undefined
}

/** A page of what would happen to every running case of a version, or why not. Nothing is written. */
export function previewMigration(deps: Deps, { plan, after, ...versions }: Previewing) {
  const graphs = graphsOf(deps, versions)
  const chosen = plan ?? automaticPlan(graphs.from, graphs.to)
  const act = { reason: '-', role: '-', by: '-' }
  const ref = { service: versions.service, version: versions.from }
  const page = runningCases(deps.db, ref, { after: after ?? -1, limit: portion })
  const cases = page.map(({ instance }) => {
    const outcome = migrate(graphs, instance, commandFor(deps, { instance, plan: chosen, act }))
    const effects = whatHappens(graphs, instance, { outcome, plan: chosen })
    return { ...caseOf(instance), problems: problemsOf(outcome), effects: [...effects] }
  })
  const next = page.length < portion ? null : (page.at(-1)?.seq ?? null)
  const total = after === undefined ? { total: countRunning(deps.db, ref) } : {}
  return { plan: chosen, ...total, cases, next }
}

export interface Executing extends Migrating {
  readonly act: Act
  readonly cases: readonly string[] | undefined
}

type Migrated = ReturnType<typeof caseOf> & {
  readonly migrated: boolean
  readonly problems: ReturnType<typeof problemsOf>
}

/**
 * Each case in a transaction of its own; one that cannot go over stays as it is. Who names cases again, not
 * knowing what came of it, is told of those that went over before.
 */
export async function executeMigration(
  deps: Deps,
  { plan, act, cases: among, ...versions }: Executing,
): Promise<readonly Migrated[]> {
  const graphs = graphsOf(deps, versions)
  const chosen = plan ?? automaticPlan(graphs.from, graphs.to)
  const { service, from, to } = versions

  async function takeOver({ instance }: RunningCase): Promise<Migrated> {
    const command = commandFor(deps, { instance, plan: chosen, act })
    const submitted = await deps.host.migrate({ service, version: to }, command)
    return {
      ...caseOf(instance),
      migrated: 'instance' in submitted,
      problems: problemsOf(submitted),
    }
  }

  async function takeOverAfter(after: number): Promise<readonly Migrated[]> {
    const ref = { service, version: from }
    const running = runningCases(deps.db, ref, { after, limit: portion, among })
    const last = running.at(-1)
    if (last === undefined) return []
    const done = await Promise.all(running.map(takeOver))
    return [...done, ...(await takeOverAfter(last.seq))]
  }

  const gone = among === undefined ? [] : casesOf(deps.db, { service, version: to }, among)
  const before = gone.map((one) => ({ ...one, migrated: true, problems: [] }))
  return [...before, ...(await takeOverAfter(-1))]
}

interface Versions {
  readonly from: Graph
  readonly to: Graph
}

function graphsOf({ versions }: Deps, { service, from, to }: Omit<Migrating, 'plan'>): Versions {
  return {
    from: versions({ service, version: from }).graph,
    to: versions({ service, version: to }).graph,
  }
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
