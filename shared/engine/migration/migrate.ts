import { runToQuiescence } from '../agenda.ts'
import type { Act, CommandContext } from '../command.ts'
import { own } from '../evolve.ts'
import type { Graph } from '../graph.ts'
import type { Instance } from '../instance.ts'
import { emit, runOf, type Run } from '../run.ts'
import type { Outcome } from '../step.ts'
import { changesOf, translate } from './changes.ts'
import { dataProblems } from './checkData.ts'
import { placeProblems } from './checkPlaces.ts'
import { handOver } from './people.ts'
import type { Plan } from './plan.ts'
import type { MigrationProblem } from './problem.ts'
import { rewire } from './rewire.ts'
import type { Migration } from './stages.ts'

export type MigrateCommand = CommandContext &
  Act & { readonly type: 'migrateInstance'; readonly plan: Plan }

export interface Versions {
  readonly from: Graph
  readonly to: Graph
}

/**
 * Takes an instance over to another version of its service, or says everything that stands in the way. Pure
 * like `step`: to see what would happen, ask and throw the answer away.
 */
export function migrate(
  { from, to }: Versions,
  instance: Instance,
  command: MigrateCommand,
): Outcome {
  if (instance.commands.includes(command.commandId)) return { events: [], effects: [], instance }
  if (instance.status !== 'active') return { rejection: { code: 'instanceEnded' } }
  if (instance.version !== from.version) {
    throw new Error(`migrate: expected version ${instance.version}, found ${from.version}`)
  }
  const changes = changesOf(from, command.plan)
  const migration = { from, to, instance, translation: translate(changes) }
  const unfit = unfitVersions(migration)
  if (unfit.length > 0) return refused(unfit)
  const problems = [...placeProblems(migration), ...dataProblems(migration)]
  if (problems.length > 0) return refused(problems)

  const { commandId, at, reason, role } = command
  const run = runOf(to, own(instance), command)
  const cause = { commandId, at, reason, role }
  emit(run, { type: 'instanceMigrated', ...cause, version: to.version, changes })
  const open = [...handOver(run, migration), ...rewire(run, migration)]
  if (open.length > 0) return refused(open)
  lookAgain(run)
  runToQuiescence(run)
  const { events, effects } = run
  return { events, effects, instance: run.instance }
}

function refused(problems: readonly MigrationProblem[]): Outcome {
  return { rejection: { code: 'notMigratable', problems } }
}

function unfitVersions({ from, to }: Migration): readonly MigrationProblem[] {
  const problem = (code: MigrationProblem['code'], id: string) => [{ code, process: '', id }]
  if (from.definition.id !== to.definition.id) return problem('otherService', to.definition.id)
  if (from.version === to.version) return problem('sameVersion', to.version)
  return to.notAuthorised === undefined ? [] : problem('notAuthorised', to.notAuthorised)
}

/** The new version may let pass what the old one let wait. */
function lookAgain(run: Run): void {
  run.changed = true
  for (const [scope, counts] of Object.entries(run.instance.tokens)) {
    for (const [flow, count] of Object.entries(counts)) {
      for (let left = count; left > 0; left--) run.agenda.push({ type: 'arrive', scope, flow })
    }
  }
}
