import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import { eventStartOf, isInterrupting } from './eventSubProcess.ts'
import type { Instance, Operation, Wait } from './instance.ts'
import { emit, nodeOf, type Run } from './run.ts'
import type { Awaited } from './triggering.ts'

// While an instance is suspended nothing moves, yet the world need not try again: what comes is taken and
// kept on the agenda. What can then no longer be needed, because what came ends it, is closed to the world
// at once, so that a message which would be lost goes to somebody else.

/** Something that was waited for has come. */
export function goOnBy(run: Run, wait: Awaited, result: Json): void {
  run.agenda.push({ type: 'trigger', wait: wait.id, result })
  if (run.instance.suspended === undefined) return
  if (isOnce(run, wait)) closeToWorld(run, (other) => isEndedBy(run.instance, wait, other))
  else if (wait.kind === 'timer') closeToWorld(run, ({ id }) => id === wait.id)
}

/** The work of an activation is done. */
export function goOnWith(run: Run, activation: string, result: Json | undefined): void {
  if (run.instance.suspended === undefined) return complete(run, activation, result)
  const kept = result === undefined ? {} : { result }
  emit(run, { type: 'elementCompleting', activation, ...kept })
  run.agenda.push({ type: 'complete', activation })
  closeToWorld(run, (other) => isWithin(run.instance, other, { activation }))
}

/** Instead of doing it. */
export function keepAgenda(run: Run): void {
  const operations: Operation[] = run.agenda.splice(0)
  if (operations.length > 0) emit(run, { type: 'agendaKept', operations })
}

function closeToWorld(run: Run, isNeededNoMore: (wait: Awaited) => boolean): void {
  for (const wait of Object.values(run.instance.waits)) {
    if (!isAwaited(wait) || wait.answered !== undefined || !isNeededNoMore(wait)) continue
    emit(run, { type: 'waitAnswered', id: wait.id, kind: wait.kind })
  }
}

export function isAwaited(wait: Wait): wait is Awaited {
  return wait.kind !== 'task' && wait.kind !== 'job'
}

/** What does not interrupt may come again. */
function isOnce(run: Run, wait: Awaited): boolean {
  const { element } = nodeOf(run, wait)
  if ('event' in element && element.event.type === 'multiple') return true
  if (element.type === 'boundaryEvent') return element.interrupting
  const eventStart = wait.activation === null ? eventStartOf(run, wait) : undefined
  return eventStart === undefined || isInterrupting(eventStart)
}

function isEndedBy(instance: Instance, { activation, scope }: Awaited, other: Awaited): boolean {
  return isWithin(instance, other, activation === null ? { scope } : { activation })
}

type Place = { readonly activation: string } | { readonly scope: string }

/** At the activation or in the scope itself, or at something inside. */
function isWithin({ activations, scopes }: Instance, wait: Awaited, around: Place): boolean {
  let activation = wait.activation
  let scope: string | undefined = wait.scope
  while (scope !== undefined) {
    if ('scope' in around ? around.scope === scope : around.activation === activation) return true
    activation = scopes[scope]?.activation ?? null
    scope = activation === null ? undefined : activations[activation]?.scope
  }
  return false
}
