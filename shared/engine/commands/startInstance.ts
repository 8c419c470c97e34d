import { mainProcess } from '../../model/definition.ts'
import type { Command } from '../command.ts'
import { evolve } from '../evolve.ts'
import type { ElementNode, Graph, ProcessNode } from '../graph.ts'
import { rootScope } from '../instance.ts'
import type { Rejection } from '../rejection.ts'
import { runOf, type Run } from '../run.ts'
import { startScope } from '../scopes.ts'
import { beginBy, startableBy } from '../beginning.ts'
import { accept } from '../values.ts'
import { write } from '../writing.ts'
import type { EventOf } from '../event.ts'

type Start = Extract<Command, { type: 'startInstance' }>

export function start(graph: Graph, command: Start): Run | Rejection {
  if (graph.notAuthorised !== undefined) {
    return { code: 'automationNotAuthorised', element: graph.notAuthorised }
  }
  const beginning = beginningOf(graph, command)
  if ('code' in beginning) return beginning
  const accepted = accept(graph, command.data ?? {})
  if (accepted.problems.length > 0)
    return { code: 'valuesNotAccepted', problems: accepted.problems }

  const started = startedBy(graph, command)
  const run = runOf(graph, evolve(undefined, started), command)
  run.events.push(started)
  const { process, node } = beginning
  if (Object.keys(accepted.values).length > 0) {
    const origin = {
      kind: 'start',
      from: 'start',
      element: firstOf(beginning),
      at: run.at,
    } as const
    write(run, { scope: rootScope, values: accepted.values, origin })
  }
  startScope(run, rootScope, node === undefined ? process.starts : [])
  if (node !== undefined) beginBy(run, node, command.payload ?? {})
  return run
}

interface Beginning {
  readonly process: ProcessNode
  /** Undefined: by its none start. */
  readonly node: ElementNode | undefined
}

function firstOf({ process, node }: Beginning): string {
  return node?.id ?? process.starts[0]?.id ?? process.id
}

function beginningOf({ processes }: Graph, command: Start): Beginning | Rejection {
  const { process: id = mainProcess, startEvent } = command
  const process = Object.hasOwn(processes, id) ? processes[id] : undefined
  if (process === undefined) return { code: 'processUnknown', process: id }
  if (startEvent === undefined) return { process, node: undefined }
  const node = startableBy(process, startEvent)
  return node === undefined ? { code: 'startEventUnknown', startEvent } : { process, node }
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
