import { sameJson } from '../../model/hash.ts'
import type { Element } from '../../model/elements.ts'
import type { Json } from '../../model/json.ts'
import { isInterrupting } from '../eventSubProcess.ts'
import type { ElementNode, Startable } from '../graph.ts'
import type { Activation, ScopeInstance } from '../instance.ts'
import { emit, type Run } from '../run.ts'
import { isAwaited } from '../suspension.ts'
import type { Awaited } from '../triggering.ts'
import { openWait } from '../waiting.ts'
import type { MigrationProblem } from './problem.ts'
import { isItem, newNode, oldNode, processOf, type Migration } from './stages.ts'

/**
 * Closes what is no longer waited for and waits for what is new or says something else now. A wait whose
 * event is the same stays, with its due date and key. What has been triggered already does not come again.
 */
export function rewire(run: Run, migration: Migration): readonly MigrationProblem[] {
  const { activations, scopes } = migration.instance
  const open = openWaits(migration)
  const places = [
    ...Object.values(activations).flatMap((activation) => placesOf(migration, activation)),
    ...Object.values(scopes).map((scope) => surroundingsOf(migration, scope)),
  ]
  return places.flatMap((place) => rewirePlace(run, migration, { ...place, open }))
}

type Open = ReadonlyMap<string, readonly Awaited[]>

/** By who waits and for which element. */
function openWaits({ instance }: Migration): Open {
  const open = new Map<string, Awaited[]>()
  for (const wait of Object.values(instance.waits)) {
    if (!isAwaited(wait)) continue
    const key = keyOf(wait, wait.element)
    const others = open.get(key)
    if (others === undefined) open.set(key, [wait])
    else others.push(wait)
  }
  return open
}

function keyOf({ scope, activation }: Pick<Awaited, 'scope' | 'activation'>, element: string) {
  return JSON.stringify([scope, activation, element])
}

/** Who waits, with all that it may wait for before and after. */
interface Waiting {
  readonly scope: string
  readonly activation: string | null
  readonly before: readonly ElementNode[]
  readonly after: readonly ElementNode[]
  /** It would stand still without any of them. */
  readonly needsOne?: true
}

/** Of an activation: its own event or those behind its gateway, and those at its boundary. */
function placesOf(migration: Migration, activation: Activation): readonly Waiting[] {
  const { id, scope, status, loop } = activation
  const after = newNode(migration, activation)
  if (after === undefined || status === 'activating') return []
  const before = oldNode(migration, activation)
  const place = { scope, activation: id }
  const boundaries = { ...place, before: before.boundaries, after: after.boundaries }
  const own = { ...place, before: ownEvents(before), after: ownEvents(after), needsOne } as const
  return [
    ...(loop === undefined ? [own] : []),
    ...(isItem(migration, activation) ? [] : [boundaries]),
  ]
}

const needsOne = true

function ownEvents(node: ElementNode): readonly ElementNode[] {
  return node.element.type === 'eventBasedGateway'
    ? node.outgoing.map(({ target }) => target)
    : [node]
}

/** Nothing new begins in one run of a loop, in what is undone, or beside what has interrupted all else. */
function surroundingsOf(migration: Migration, scope: ScopeInstance): Waiting {
  const { id, process, element, item, undoes } = scope
  const { from, to, translation } = migration
  const target = translation.process(process)
  const place = element === null ? undefined : { scope: id, element }
  const old = place === undefined ? from.processes[process] : oldNode(migration, place)
  const called = target === null ? undefined : to.processes[target]
  const now = place === undefined ? called : newNode(migration, place)
  const isClosed = item !== undefined || undoes !== undefined || isInterrupted(migration, id, old)
  const starts = (startable: Startable | undefined) =>
    isClosed ? [] : (startable?.eventStarts.map(({ start }) => start) ?? [])
  return { scope: id, activation: null, before: starts(old), after: starts(now) }
}

function isInterrupted(
  { instance }: Migration,
  scope: string,
  startable: Startable | undefined,
): boolean {
  const interrupting = startable?.eventStarts.filter(isInterrupting) ?? []
  return Object.values(instance.activations).some(
    (one) =>
      one.scope === scope && interrupting.some(({ subProcess }) => subProcess.id === one.element),
  )
}

function rewirePlace(
  run: Run,
  migration: Migration,
  waiting: Waiting & { readonly open: Open },
): readonly MigrationProblem[] {
  const { before, after, scope } = waiting
  const known = new Set<ElementNode>()
  const problems: MigrationProblem[] = []
  for (const old of before) {
    const now = newNode(migration, { scope, element: old.id })
    const node = now !== undefined && after.includes(now) ? now : undefined
    if (node !== undefined) known.add(node)
    problems.push(...rewireOne(run, migration, { ...waiting, old, now: node }))
  }
  for (const node of after) {
    if (!known.has(node)) problems.push(...arm(run, migration, { ...waiting, node }))
  }
  return problems
}

interface Rewiring extends Waiting {
  readonly open: Open
  readonly old: ElementNode
  readonly now: ElementNode | undefined
}

function rewireOne(
  run: Run,
  migration: Migration,
  { old, now, ...waiting }: Rewiring,
): readonly MigrationProblem[] {
  const open = waiting.open.get(keyOf(waiting, old.id)) ?? []
  const [first] = open
  if (first === undefined) return []
  if (now !== undefined && (isSameEvent(old, now) || first.answered !== undefined)) return []
  for (const { id, kind } of open) emit(run, { type: 'waitClosed', id, kind })
  if (now !== undefined) return arm(run, migration, { ...waiting, node: now })
  const isLast = waiting.needsOne !== undefined && waiting.after.length === 0
  return isLast ? [cannotWait(migration, waiting.scope, old)] : []
}

function isSameEvent({ element: before }: ElementNode, { element: after }: ElementNode): boolean {
  return sameJson(waitedFor(before), waitedFor(after))
}

/** As far as it decides what is waited for; whether it interrupts is asked when it comes. */
function waitedFor(element: Element): Json {
  if ('event' in element) return JSON.parse(JSON.stringify(element.event))
  if (element.type !== 'receiveTask') return null
  const { message = null, key = null } = element
  return { message, key }
}

interface Arming extends Waiting {
  readonly node: ElementNode
}

function arm(
  run: Run,
  migration: Migration,
  { scope, activation, node, needsOne: needed }: Arming,
): readonly MigrationProblem[] {
  const planned = node.behaviour.plan?.(run, { node, scope }) ?? []
  if ('failure' in planned) {
    return [{ ...cannotWait(migration, scope, node), problem: planned.failure.message }]
  }
  for (const wait of planned) openWait(run, { scope, activation, element: node.id, wait })
  return needed !== undefined && planned.length === 0 ? [cannotWait(migration, scope, node)] : []
}

function cannotWait(migration: Migration, scope: string, { id }: ElementNode): MigrationProblem {
  return { code: 'cannotWait', process: processOf(migration, { scope }), id }
}
