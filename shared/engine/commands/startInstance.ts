import { mainProcess } from '../../model/definition.ts'
import type { JsonObject } from '../../model/json.ts'
import { activate, complete } from '../activating.ts'
import type { Command } from '../command.ts'
import { chooseEvent } from '../eventChoice.ts'
import { evolve } from '../evolve.ts'
import type { ElementNode, Graph, ProcessNode } from '../graph.ts'
import { rootScope } from '../instance.ts'
import type { Rejection } from '../rejection.ts'
import { enterElement, known, runOf, type Run } from '../run.ts'
import { startScope } from '../scopes.ts'
import { trigger } from '../triggering.ts'
import { accept } from '../values.ts'
import { write } from '../writing.ts'
import type { EventOf } from '../event.ts'

type Start = Extract<Command, { type: 'startInstance' }>

export function start(graph: Graph, command: Start): Run | Rejection {
  if (graph.notAuthorised !== undefined) {
    return { code: 'automationNotAuthorised', element: graph.notAuthorised }
  }
  const id = command.process ?? mainProcess
  const process = Object.hasOwn(graph.processes, id) ? graph.processes[id] : undefined
  if (process === undefined) return { code: 'processUnknown', process: id }
  const event = command.startEvent
  const begun = event === undefined ? undefined : startableBy(process, event)
  if (event !== undefined && begun === undefined) {
    return { code: 'startEventUnknown', startEvent: event }
  }
  const accepted = accept(graph, command.data ?? {})
  if (accepted.problems.length > 0)
    return { code: 'valuesNotAccepted', problems: accepted.problems }

  const started = startedBy(graph, command)
  const run = runOf(graph, evolve(undefined, started), command)
  run.events.push(started)
  if (Object.keys(accepted.values).length > 0) {
    const element = begun?.id ?? process.starts[0]?.id ?? id
    const origin = { kind: 'start', from: 'start', element, at: command.at } as const
    write(run, { scope: rootScope, values: accepted.values, origin })
  }
  startScope(run, rootScope, begun === undefined ? process.starts : [])
  if (begun !== undefined) beginBy(run, begun, command.payload ?? {})
  return run
}

/** A start event, a receive task that begins cases, or an event behind a gateway that does. */
function startableBy({ elements }: ProcessNode, event: string): ElementNode | undefined {
  const node = Object.hasOwn(elements, event) ? elements[event] : undefined
  if (node === undefined || node.element.parent !== undefined) return undefined
  const { element } = node
  const begins =
    element.type === 'startEvent' ||
    (element.type === 'receiveTask' && element.instantiate === true) ||
    gatewayBefore(node) !== undefined
  return begins ? node : undefined
}

function gatewayBefore({ incoming }: ElementNode): ElementNode | undefined {
  const [source] = incoming.map((flow) => flow.source)
  const isGateway = source?.element.type === 'eventBasedGateway' && 'instantiate' in source.element
  return isGateway ? source : undefined
}

/** As if what begins it had been waited for (BPMN 2.0 §13.2). */
function beginBy(run: Run, node: ElementNode, payload: JsonObject): void {
  const gateway = gatewayBefore(node)
  const first = gateway ?? node
  const activation = enterElement(run, { scope: rootScope, element: first.id })
  if (gateway === undefined) return complete(run, activation, payload)
  if (gateway.element.type === 'eventBasedGateway' && gateway.element.parallel === true) {
    activate(run, activation)
    const wait = Object.values(run.instance.waits).find((one) => one.element === node.id)
    if (wait !== undefined && wait.kind !== 'task' && wait.kind !== 'job') {
      trigger(run, wait, payload)
    }
    return
  }
  const host = known(run.instance.activations[activation], 'activation', activation)
  chooseEvent(run, { host, event: node, result: payload })
}

function startedBy(graph: Graph, command: Start): EventOf<'instanceStarted'> {
  const { commandId, at, instanceId, number, identity } = command
  return {
    type: 'instanceStarted',
    commandId,
    at,
    instanceId,
    service: graph.definition.id,
    version: graph.version,
    number,
    process: command.process ?? mainProcess,
    ...(identity === undefined ? {} : { identity }),
  }
}
