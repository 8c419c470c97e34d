import { mainProcess } from '../../model/definition.ts'
import type { Command } from '../command.ts'
import { evolve } from '../evolve.ts'
import type { ElementNode, Graph, ProcessNode } from '../graph.ts'
import { rootScope } from '../instance.ts'
import type { Rejection } from '../rejection.ts'
import { known, runOf, type Run } from '../run.ts'
import { startScope } from '../scopes.ts'
import { accept } from '../values.ts'
import { write } from '../writing.ts'
import type { EventOf } from '../event.ts'

type Start = Extract<Command, { type: 'startInstance' }>

export function start(graph: Graph, command: Start): Run | Rejection {
  if (graph.notAuthorised !== undefined) {
    return { code: 'automationNotAuthorised', element: graph.notAuthorised }
  }
  const process = known(graph.processes[mainProcess], 'the main process')
  const event = command.startEvent
  const starts = event === undefined ? process.starts : startBy(process, event)
  if (starts === undefined) return { code: 'startEventUnknown', startEvent: event ?? '' }
  const accepted = accept(graph, command.data ?? {})
  if (accepted.problems.length > 0)
    return { code: 'valuesNotAccepted', problems: accepted.problems }

  const started = startedBy(graph, command)
  const run = runOf(graph, evolve(undefined, started), command)
  run.events.push(started)
  if (Object.keys(accepted.values).length > 0) {
    const element = starts[0]?.id ?? mainProcess
    const origin = { kind: 'start', from: 'start', element, at: command.at } as const
    write(run, { scope: rootScope, values: accepted.values, origin })
  }
  startScope(run, rootScope, starts)
  return run
}

function startBy({ elements }: ProcessNode, event: string): readonly ElementNode[] | undefined {
  const node = Object.hasOwn(elements, event) ? elements[event] : undefined
  return node?.element.type === 'startEvent' ? [node] : undefined
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
    process: mainProcess,
    ...(identity === undefined ? {} : { identity }),
  }
}
