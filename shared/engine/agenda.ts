import { referred } from '../model/referred.ts'
import type { Json } from '../model/json.ts'
import { activate, complete } from './activating.ts'
import { recheckConditions } from './conditions.ts'
import { incidentOf, uncaught } from './evaluating.ts'
import type { ElementNode } from './graph.ts'
import { rootScope, waitOf, type Operation } from './instance.ts'
import { recheckJoins } from './joining.ts'
import { endItem } from './loopEnding.ts'
import { emit, enterElement, known, nextWorldId, processOf, type Run } from './run.ts'
import { raise } from './raising.ts'
import { settle } from './settling.ts'
import { isAwaited, keepAgenda } from './suspension.ts'
import { throwError, throwEscalation } from './throwing.ts'
import { trigger } from './triggering.ts'

/**
 * Runs until only the world can move the instance. An operation whose scope, token or activation is gone
 * is passed over, so that interrupting a scope needs no search of the agenda. Conditions are looked at
 * before what has written goes on; gateways that wait for tokens, when nothing is left to do.
 */
export function runToQuiescence(run: Run): void {
  if (run.instance.suspended !== undefined) return keepAgenda(run)
  let next = 0
  do {
    recheckConditions(run)
    for (; next < run.agenda.length; next++) {
      if (run.fuel === 0) return keepFor(run, run.agenda.slice(next))
      run.fuel -= 1
      perform(run, known(run.agenda[next], 'an operation'))
      recheckConditions(run)
    }
  } while (run.instance.status === 'active' && recheckJoins(run))
}

function perform(run: Run, operation: Operation): void {
  switch (operation.type) {
    case 'arrive':
      return arrive(run, operation)
    case 'activate':
      return activate(run, operation.activation)
    case 'complete':
      return complete(
        run,
        operation.activation,
        run.instance.activations[operation.activation]?.result,
      )
    case 'settle':
      return settle(run, operation.scope)
    case 'endItem':
      return endItem(run, operation)
    case 'trigger':
      return triggerLater(run, operation)
    case 'throwError':
      return throwErrorOf(run, operation)
    case 'escalate': {
      const thrower = run.instance.activations[operation.activation]
      return thrower && throwEscalation(run, thrower, operation.escalation)
    }
  }
}

/** One activation per token (BPMN 2.0 §13.3.1), unless the element itself joins. */
function arrive(run: Run, { scope, flow }: { scope: string; flow: string }): void {
  const tokens = run.instance.tokens[scope]
  if (tokens === undefined || !Object.hasOwn(tokens, flow)) return
  const { target } = known(processOf(run, scope).flows[flow], 'flow', flow)
  const consumed = (target.behaviour.takes ?? takeOne)(target, tokens, flow)
  if (consumed === undefined) return
  activate(run, enterElement(run, { scope, element: target.id, consumed }), target)
}

/** Or as many as the activity needs to start, from all its flows together (BPMN 2.0 §13.3.2, startQuantity). */
function takeOne(
  { quantities, incoming }: ElementNode,
  tokens: Readonly<Record<string, number>>,
  flow: string,
): string[] | undefined {
  const needed = quantities.start
  if (needed === 1) return [flow]
  const taken: string[] = []
  for (const { id } of incoming) {
    const length = Math.min(referred(tokens, id) ?? 0, needed - taken.length)
    taken.push(...Array.from({ length }, () => id))
  }
  return taken.length < needed ? undefined : taken
}

function triggerLater(run: Run, { wait: id, result }: { wait: string; result: Json }): void {
  const wait = waitOf(run.instance, id)
  if (wait !== undefined && isAwaited(wait)) trigger(run, wait, result)
}

function throwErrorOf(run: Run, { activation, error }: { activation: string; error: string }) {
  const thrower = run.instance.activations[activation]
  if (thrower === undefined || throwError(run, thrower, error)) return
  raise(run, thrower, uncaught(run, error))
}

function keepFor(run: Run, operations: readonly Operation[]): void {
  const first = run.instance.agenda.length === 0
  emit(run, { type: 'agendaKept', operations: [...operations] })
  if (!first) return
  const { scope, element } = placeOf(run, operations)
  emit(run, {
    type: 'incidentRaised',
    incidentId: nextWorldId(run),
    activation: null,
    process: processOf(run, scope).id,
    element,
    incident: incidentOf('fuelExhausted', 'Der Vorgang läuft im Kreis, ohne je zu warten.'),
    raisedAt: run.at,
  })
}

interface Shown {
  readonly scope: string
  readonly element: string
}

/** The element to show the incident at: where something was going on, or where the process began. */
function placeOf(run: Run, operations: readonly Operation[]): Shown {
  for (const operation of operations) {
    const shown = shownAt(run, operation)
    if (shown !== undefined) return shown
  }
  const { process } = known(run.instance.scopes[rootScope], 'scope', rootScope)
  return { scope: rootScope, element: processOf(run, rootScope).starts[0]?.id ?? process }
}

/** Undefined for what has been ended in the meantime. */
function shownAt(run: Run, operation: Operation): Shown | undefined {
  const { instance } = run
  if ('activation' in operation) return instance.activations[operation.activation]
  if ('wait' in operation) return waitOf(instance, operation.wait)
  const { scope } = operation
  const held = instance.scopes[scope]
  if (held === undefined) return undefined
  if (operation.type !== 'arrive') {
    return held.element === null ? undefined : { scope, element: held.element }
  }
  const { target } = known(processOf(run, scope).flows[operation.flow], 'flow', operation.flow)
  return { scope, element: target.id }
}
