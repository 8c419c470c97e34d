import type { Loop } from '../../model/loops.ts'
import { isCompensation } from '../compensable.ts'
import type { ElementNode } from '../graph.ts'
import type { Activation, Completed, ScopeInstance } from '../instance.ts'
import { known } from '../run.ts'
import type { MigrationProblem } from './problem.ts'
import {
  isItem,
  newFlow,
  newNode,
  oldNode,
  processOf,
  scopeOf,
  type Migration,
  type Place,
} from './stages.ts'

/** Every step and token under way and all that can still be undone needs its place in the new version. */
export function placeProblems(migration: Migration): readonly MigrationProblem[] {
  const { activations, scopes, tokens } = migration.instance
  return [
    ...Object.values(activations).flatMap((activation) =>
      activationProblems(migration, activation),
    ),
    ...Object.values(scopes).flatMap((scope) => scopeProblems(migration, scope)),
    ...Object.entries(tokens).flatMap(([scope, counts]) =>
      Object.keys(counts).flatMap((flow) => flowProblems(migration, scope, flow)),
    ),
  ]
}

function problemAt(
  migration: Migration,
  { scope, element }: Place,
  code: MigrationProblem['code'],
): readonly MigrationProblem[] {
  return [{ code, process: processOf(migration, { scope }), id: element }]
}

function activationProblems(
  migration: Migration,
  activation: Activation,
): readonly MigrationProblem[] {
  const before = oldNode(migration, activation)
  const after = newNode(migration, activation)
  if (after === undefined) return problemAt(migration, activation, 'noTarget')
  const { undo } = activation
  const levels = undo?.levels ?? []
  const undone = levels.flatMap(({ scope, entries }) => undoProblems(migration, scope, entries))
  if (before.element.type !== after.element.type) {
    return [...undone, ...problemAt(migration, activation, 'typeChanged')]
  }
  if (!isInSameScope(migration, activation, after)) {
    return [...undone, ...problemAt(migration, activation, 'scopeChanged')]
  }
  const isLooping = activation.loop !== undefined || isItem(migration, activation)
  if (isLooping && kindOf(before) !== kindOf(after)) {
    return [...undone, ...problemAt(migration, activation, 'loopChanged')]
  }
  return undone
}

/** One run of a loop, and what undoes, is in a scope of its own element. */
function isInSameScope(
  migration: Migration,
  { scope, element }: Place,
  { element: after }: ElementNode,
): boolean {
  const around = scopeOf(migration, scope)
  if (around.element === null) return after.parent === undefined
  if (around.element === element) return true
  return newNode(migration, { scope, element: around.element })?.id === after.parent
}

function kindOf({ loop }: ElementNode): string {
  const kind: Loop | undefined = loop?.loop
  if (kind === undefined) return 'once'
  return kind.type === 'standard' ? kind.type : `${kind.type}:${kind.sequential}`
}

function scopeProblems(migration: Migration, scope: ScopeInstance): readonly MigrationProblem[] {
  const { id, queue = [], fired = {}, completed = [] } = scope
  const gone = [...queue, ...Object.keys(fired)].filter(
    (element) => newNode(migration, { scope: id, element }) === undefined,
  )
  return [
    ...calledProblems(migration, scope),
    ...gone.flatMap((element) => problemAt(migration, { scope: id, element }, 'noTarget')),
    ...Object.values(fired)
      .flat()
      .filter((flow) => newFlow(migration, id, flow) === undefined)
      .map((flow) => ({ code: 'noFlow', process: scope.process, id: flow }) as const),
    ...undoProblems(migration, id, completed),
  ]
}

/** A process runs on as what the plan makes of it, so whoever called it has to call that. */
function calledProblems(
  migration: Migration,
  { process, element, activation }: ScopeInstance,
): readonly MigrationProblem[] {
  if (element !== null) return []
  const target = migration.translation.process(process)
  if (target === null || !Object.hasOwn(migration.to.processes, target)) {
    return [{ code: 'noTarget', process, id: process }]
  }
  const caller = activation === null ? undefined : migration.instance.activations[activation]
  const calling = caller && newNode(migration, caller)?.element
  if (caller === undefined || calling?.type !== 'callActivity') return []
  return calling.process === target ? [] : problemAt(migration, caller, 'calledProcessChanged')
}

function undoProblems(
  migration: Migration,
  scope: string,
  entries: readonly Completed[],
): readonly MigrationProblem[] {
  return entries.flatMap(({ element, completed = [] }) => {
    const inside = undoProblems(migration, scope, completed)
    const after = newNode(migration, { scope, element })
    if (after === undefined)
      return [...inside, ...problemAt(migration, { scope, element }, 'noTarget')]
    const isUndone = wayToUndo(oldNode(migration, { scope, element })) === wayToUndo(after)
    return isUndone
      ? inside
      : [...inside, ...problemAt(migration, { scope, element }, 'cannotBeUndone')]
  })
}

function wayToUndo({ undoneBy, eventStarts }: ElementNode): 'handler' | 'itself' | 'inside' {
  if (undoneBy !== undefined) return 'handler'
  return eventStarts.some(({ start }) => isCompensation(start.element)) ? 'itself' : 'inside'
}

function flowProblems(
  migration: Migration,
  scope: string,
  flow: string,
): readonly MigrationProblem[] {
  const process = processOf(migration, { scope })
  const after = newFlow(migration, scope, flow)
  if (after === undefined) return [{ code: 'noFlow', process, id: flow }]
  const { target } = known(migration.from.processes[process]?.flows[flow], 'flow', flow)
  const place = { scope, element: target.id }
  const isSame = newNode(migration, place) === after.target
  if (!isSame) return [{ code: 'flowLeadsElsewhere', process, id: flow }]
  if (target.element.type !== after.target.element.type) {
    return problemAt(migration, place, 'typeChanged')
  }
  return isInSameScope(migration, place, after.target)
    ? []
    : problemAt(migration, place, 'scopeChanged')
}
