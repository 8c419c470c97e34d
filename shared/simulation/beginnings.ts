import type { Graph, ProcessNode } from '../engine/graph.ts'
import { mainProcess } from '../model/definition.ts'
import { needsAllTriggers } from '../model/elementKinds.ts'
import type { JsonObject } from '../model/json.ts'
import { later } from './later.ts'
import { namesIn } from './mail.ts'
import { firstAt } from './startTimers.ts'
import type { Script, Start } from './script.ts'
import { beginningEvents, ownStart } from './starts.ts'
import type { Task } from './world.ts'

/** What comes at an instant, known before the run. */
export interface Due {
  readonly at: string
  readonly task: Task
}

export interface Outside {
  readonly graph: Graph
  readonly script: Script
  /** Variables of what begins without a message. */
  readonly data: JsonObject
  /** The process somebody asked for, in place of what the script begins. */
  readonly process?: string
  /** Instant of the beginning. */
  readonly at: string
}

type ScriptMessage = NonNullable<Script['messages']>[number]

/** Everything that comes from outside: what begins, then the messages and signals of the script. */
export function tasksOf(outside: Outside): readonly Due[] {
  const { graph, script, at: start } = outside
  const nameOf = namesIn(graph.definition)
  const first = beginningOf(outside)
  const messages = (script.messages ?? []).filter((message) => message !== first.by)
  const signals = script.signals ?? []
  return [
    ...first.dues,
    ...messages.map(({ at, ...message }) => ({
      at: later(start, at),
      task: { type: 'message', ...addressed(message), name: nameOf(message.name) } as const,
    })),
    ...signals.map(({ at, name, payload = {} }) => ({
      at: later(start, at),
      task: { type: 'signal', name: nameOf(name), payload, from: undefined } as const,
    })),
  ]
}

function addressed({ key, payload = {} }: Pick<ScriptMessage, 'key' | 'payload'>) {
  const text = key === undefined ? null : String(key)
  return { key: text, payload, to: undefined, from: undefined }
}

interface Beginning {
  readonly dues: readonly Due[]
  /** The message that begins it, which is used up by that. */
  readonly by?: ScriptMessage
}

function beginningOf(outside: Outside): Beginning {
  const { graph, script, process: asked, at: now } = outside
  if (asked === undefined && script.start !== undefined) {
    return { dues: script.start.map((start) => dueOf(outside, start)) }
  }
  const process = asked === undefined ? firstProcess(graph) : graph.processes[asked]
  if (process === undefined) return { dues: [] }
  const element = ownStart(process)
  if (element === undefined) return { dues: [begin(outside, { process, element, at: now })] }
  const at = firstAt(graph, process.elements[element], { at: now, data: outside.data })
  return begunFromOutside(outside, process) ?? { dues: [begin(outside, { process, element, at })] }
}

/** A process that messages and signals begin waits for the one that the script sends. */
function begunFromOutside(outside: Outside, { id }: ProcessNode): Beginning | undefined {
  const { graph, script, at: now } = outside
  const nameOf = namesIn(graph.definition)
  const events = beginningEvents(graph).filter(({ node }) => node.process === id)
  const eventBy = (kind: 'message' | 'signal', name: string) =>
    events.find((event) => event.kind === kind && isNamed(event.awaited, name, nameOf))
  for (const message of script.messages ?? []) {
    const { at, name, payload } = message
    const process = graph.processes[id]
    const event = eventBy('message', name)
    if (event === undefined || process === undefined) continue
    if (needsAllTriggers(event.node.element)) return { dues: [] }
    const by = { process, element: event.node.id, at: later(now, at) }
    return { dues: [begin(outside, by, payload)], by: message }
  }
  const isSignalled = script.signals?.some(({ name }) => eventBy('signal', name) !== undefined)
  return isSignalled === true ? { dues: [] } : undefined
}

/** A script calls messages and signals by their names or by their ids. */
function isNamed(id: string, name: string, nameOf: (id: string) => string): boolean {
  return id === name || nameOf(id) === name
}

interface Begun {
  readonly process: ProcessNode
  readonly element: string | undefined
  readonly at: string
}

function begin({ data }: Outside, { process, element, at }: Begun, payload: JsonObject = {}): Due {
  return { at, task: { type: 'begin', process: process.id, element, data, payload } }
}

function dueOf(outside: Outside, { process: id, element, message, at }: Start): Due {
  const { graph, at: now } = outside
  const named = message === undefined ? undefined : startBy(graph, message, id)
  const chosen = id ?? named?.process ?? processOf(graph, element) ?? firstProcess(graph)?.id ?? ''
  const process = graph.processes[chosen]
  const start = element ?? named?.id ?? (process === undefined ? undefined : ownStart(process))
  const task = { process: chosen, element: start, data: outside.data, payload: {} }
  return { at: later(now, at), task: { type: 'begin', ...task } }
}

/** The event by which a message begins a process. */
export function startBy(graph: Graph, message: string, process: string | undefined) {
  const nameOf = namesIn(graph.definition)
  return beginningEvents(graph).find(
    ({ node, kind, awaited }) =>
      kind === 'message' &&
      isNamed(awaited, message, nameOf) &&
      (process === undefined || node.process === process),
  )?.node
}

function processOf({ processes }: Graph, element: string | undefined): string | undefined {
  return Object.values(processes).find(({ elements }) => Object.hasOwn(elements, element ?? ''))?.id
}

/**
 * The main process; else the first that may run, that no other calls and that begins by itself; else the
 * first that can begin at all.
 */
function firstProcess({ definition, processes }: Graph): ProcessNode | undefined {
  const main = processes[mainProcess]
  if (main !== undefined) return main
  const all = Object.values(processes).filter(({ id }) => !definition.processes[id]?.global)
  const executable = all.filter(({ id }) => definition.processes[id]?.isExecutable !== false)
  const called = calledIn(all)
  const candidates = [executable, all].flatMap((some) => [
    some.filter(({ id }) => !called.has(id)),
    some,
  ])
  const some = candidates.find((one) => one.length > 0) ?? []
  return (
    some.find(({ starts }) => starts.length > 0) ??
    some.find((one) => ownStart(one) !== undefined) ??
    some[0]
  )
}

function calledIn(processes: readonly ProcessNode[]): ReadonlySet<string> {
  const elements = processes.flatMap((process) => Object.values(process.elements))
  return new Set(
    elements.flatMap(({ element }) =>
      element.type === 'callActivity' && element.process !== undefined ? [element.process] : [],
    ),
  )
}
