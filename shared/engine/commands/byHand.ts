import { complete } from '../activating.ts'
import type { Command } from '../command.ts'
import { createDecisions } from '../decided.ts'
import { uncaught } from '../evaluating.ts'
import { chooseEvent } from '../eventChoice.ts'
import type { Incident } from '../effect.ts'
import type { ElementNode } from '../graph.ts'
import { scopesOf, waitsOf } from '../holding.ts'
import type { Activation } from '../instance.ts'
import { closeIncidents, raise } from '../raising.ts'
import type { Rejection } from '../rejection.ts'
import { emit, known, nodeOf, type Run } from '../run.ts'
import { closeScopes } from '../scopes.ts'
import { throwError } from '../throwing.ts'
import { writeByHand } from './handValues.ts'

type ByHand<T extends Command['type']> = Extract<Command, { type: T }>

/** What waits or runs inside is ended. Without `output` the output mapping is not applied. */
export function completeByHand(run: Run, command: ByHand<'completeByHand'>): Rejection | undefined {
  const { commandId, at, reason, role, activation: id, values, flows } = command
  const activation = underWay(run, id)
  if ('code' in activation) return activation
  const node = nodeOf(run, activation)
  const { element } = activation
  if (flows !== undefined && !areWays(node, flows)) return unknown(element)
  if (flows === undefined && node.element.type === 'eventBasedGateway') {
    return { code: 'notPossibleHere', element, why: 'needsFlow' }
  }
  emit(run, { type: 'completedByHand', commandId, at, reason, role, activation: id, element })
  const refused = writeByHand(run, { place: activation, values, role })
  if (refused !== undefined) return refused
  endWork(run, { node, activation })
  leave(run, { node, activation }, command)
  return undefined
}

export function failByHand(run: Run, command: ByHand<'failByHand'>): Rejection | undefined {
  const { commandId, at, reason, role, activation: id, error } = command
  const activation = underWay(run, id)
  if ('code' in activation) return activation
  const { element } = activation
  const { errors } = run.graph.definition
  if (error !== undefined && !Object.hasOwn(errors, error)) return unknown(element)
  const job = waitsOf(run, id)
    .map((key) => run.instance.waits[key])
    .find((wait) => wait?.kind === 'job')
  const detail = {
    ...(job === undefined ? {} : { jobId: job.id }),
    ...(error === undefined ? {} : { error }),
  }
  emit(run, {
    type: 'failedByHand',
    commandId,
    at,
    reason,
    role,
    activation: id,
    element,
    ...detail,
  })
  closeIncidents(run, { id, scope: activation.scope })
  if (error === undefined) raise(run, activation, givenUp)
  else if (!throwError(run, activation, error)) raise(run, activation, uncaught(run, error))
  return undefined
}

/** Nobody tries again by machine, so it is for the department to decide. */
const givenUp: Incident = {
  addressee: 'business',
  code: 'jobFailed',
  message: 'Der Schritt wurde von Hand als gescheitert gemeldet.',
}

function underWay({ instance }: Run, id: string): Activation | Rejection {
  const activation = instance.activations[id]
  if (activation === undefined) return { code: 'notUnderWay', id }
  if (activation.undo === undefined) return activation
  return { code: 'notPossibleHere', element: activation.element, why: 'undoing' }
}

function unknown(element: string): Rejection {
  return { code: 'notPossibleHere', element, why: 'unknown' }
}

function areWays({ element, outgoing }: ElementNode, flows: readonly string[]): boolean {
  const isOne = element.type === 'exclusiveGateway' || element.type === 'eventBasedGateway'
  if (flows.length === 0 || (isOne && flows.length > 1)) return false
  return flows.every((flow) => outgoing.some(({ id }) => id === flow))
}

interface Entry {
  readonly node: ElementNode
  readonly activation: Activation
}

/** What its own work waits for; the events at its boundary wait until it has left. */
function endWork(run: Run, { node, activation }: Entry): void {
  const { id } = activation
  closeScopes(run, scopesOf(run, id))
  for (const key of waitsOf(run, id)) {
    const { id: wait, kind, element } = known(run.instance.waits[key], 'wait', key)
    if (node.boundaries.some((boundary) => boundary.id === element)) continue
    emit(run, { type: 'waitClosed', id: wait, kind })
  }
  closeIncidents(run, { id, scope: activation.scope })
}

function leave(
  run: Run,
  { node, activation }: Entry,
  { output, flows = [] }: ByHand<'completeByHand'>,
): void {
  const { id, element, loop } = activation
  if (node.element.type === 'eventBasedGateway') {
    const event = node.outgoing.find((flow) => flow.id === flows[0])?.target
    return chooseEvent(run, {
      host: activation,
      event: known(event, 'the event behind', flows[0]),
      result: output ?? {},
    })
  }
  if (flows.length > 0) run.decisions = createDecisions({ flows: { [element]: [flows] } })
  if (output === undefined && loop === undefined) {
    emit(run, { type: 'elementCompleting', activation: id, written: true })
  }
  complete(run, id, loop === undefined ? output : [...loop.outputs])
}
