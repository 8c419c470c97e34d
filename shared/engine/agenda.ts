import type { Json } from '../model/json.ts'
import { activate, complete } from './activating.ts'
import { recheckConditions } from './conditions.ts'
import { incidentOf } from './evaluating.ts'
import type { ElementNode } from './graph.ts'
import { waitOf, type Operation } from './instance.ts'
import { recheckJoins } from './joining.ts'
import { endItem } from './loopEnding.ts'
import { emit, enterElement, known, nextWorldId, processOf, type Run } from './run.ts'
import { settle } from './settling.ts'
import { trigger } from './triggering.ts'

/**
 * Runs until only the world can move the instance. An operation whose scope, token or activation is gone
 * is passed over, so that interrupting a scope needs no search of the agenda. When nothing is left to do,
 * conditions and the gateways that wait for tokens are looked at again.
 */
export function runToQuiescence(run: Run): void {
  let next = 0
  do {
    for (; next < run.agenda.length; next++) {
      if (run.fuel === 0) return keepFor(run, run.agenda.slice(next))
      run.fuel -= 1
      perform(run, known(run.agenda[next], 'an operation'))
    }
  } while (run.instance.status === 'active' && (recheckConditions(run) || recheckJoins(run)))
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
  }
}

/** One activation per token (BPMN 2.0 §13.3.1), unless the element itself joins. */
function arrive(run: Run, { scope, flow }: { scope: string; flow: string }): void {
  const tokens = run.instance.tokens[scope]
  if (tokens?.[flow] === undefined) return
  const { target } = known(processOf(run, scope).flows[flow], 'flow', flow)
  const consumed = (target.behaviour.takes ?? takeOne)(target, tokens, flow)
  if (consumed === undefined) return
  activate(run, enterElement(run, { scope, element: target.id, consumed }))
}

/** Or as many as the activity needs to start (BPMN 2.0 §13.3.2, startQuantity). */
function takeOne(
  { element }: ElementNode,
  tokens: Readonly<Record<string, number>>,
  flow: string,
): string[] | undefined {
  if (!('startQuantity' in element)) return [flow]
  const needed = element.startQuantity ?? 1
  if ((tokens[flow] ?? 0) < needed) return undefined
  return Array.from({ length: needed }, () => flow)
}

function triggerLater(run: Run, { wait: id, result }: { wait: string; result: Json }): void {
  const wait = waitOf(run.instance, id)
  if (wait !== undefined && wait.kind !== 'task' && wait.kind !== 'job') trigger(run, wait, result)
}

function keepFor(run: Run, operations: readonly Operation[]): void {
  const first = run.instance.agenda.length === 0
  emit(run, { type: 'agendaKept', operations: [...operations] })
  if (!first) return
  const { process, element } = placeOf(run, operations)
  emit(run, {
    type: 'incidentRaised',
    incidentId: nextWorldId(run),
    activation: null,
    process,
    element,
    incident: incidentOf('fuelExhausted', 'Der Vorgang läuft im Kreis, ohne je zu warten.'),
    raisedAt: run.at,
  })
}

/** The element to show the incident at: where the next token was going. */
function placeOf(run: Run, operations: readonly Operation[]): { process: string; element: string } {
  for (const operation of operations) {
    if (operation.type === 'arrive') {
      const process = processOf(run, operation.scope)
      return {
        process: process.id,
        element: known(process.flows[operation.flow], 'flow').target.id,
      }
    }
    if (operation.type === 'activate' || operation.type === 'complete') {
      const activation = known(run.instance.activations[operation.activation], 'activation')
      return { process: processOf(run, activation.scope).id, element: activation.element }
    }
  }
  throw new Error('engine: expected something to be under way when the fuel runs out')
}
