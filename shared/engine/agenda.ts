import { activate, complete } from './activating.ts'
import { incidentOf } from './evaluating.ts'
import type { Operation } from './instance.ts'
import { emit, known, nextId, nextWorldId, processOf, type Run } from './run.ts'
import { settle } from './scopes.ts'

/** Operations in one step. A process that loops without ever waiting ends in an incident, not in a hang. */
const fuelPerStep = 10_000

/**
 * Runs until only the world can move the instance. An operation whose scope, token or activation is gone
 * is passed over, so that interrupting a scope needs no search of the agenda.
 */
export function runToQuiescence(run: Run): void {
  for (let next = 0; next < run.agenda.length; next++) {
    if (next === fuelPerStep) return keepFor(run, run.agenda.slice(next))
    perform(run, known(run.agenda[next], 'an operation'))
  }
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
  }
}

/** One activation per token (BPMN 2.0 §13.3.1), unless the element itself joins. */
function arrive(run: Run, { scope, flow }: { scope: string; flow: string }): void {
  const tokens = run.instance.tokens[scope]
  if (tokens?.[flow] === undefined) return
  const { target } = known(processOf(run, scope).flows[flow], 'flow', flow)
  const consumed =
    target.behaviour.takes === undefined ? [flow] : target.behaviour.takes(target, tokens)
  if (consumed === undefined) return
  const activation = nextId(run)
  emit(run, { type: 'elementEntered', activation, scope, element: target.id, consumed })
  activate(run, activation)
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
    if (operation.type !== 'settle') {
      const activation = known(run.instance.activations[operation.activation], 'activation')
      return { process: processOf(run, activation.scope).id, element: activation.element }
    }
  }
  throw new Error('engine: expected something to be under way when the fuel runs out')
}
