import { needsAllTriggers } from '../model/elementKinds.ts'
import type { ElementNode } from '../engine/graph.ts'
import type { MessageWait, SignalWait } from '../engine/instance.ts'
import { processOf } from './arriving.ts'
import { begin } from './begin.ts'
import { correlate } from './correlating.ts'
import { beginTogether, noteSignal } from './gathering.ts'
import { reaches } from './mail.ts'
import { beginningEvents, ownStart, startsOf } from './starts.ts'
import { isActive, type Message, type Running, type Signal, type World } from './world.ts'

/**
 * A message goes to the first that waits for it, else begins a process of somebody else, else is kept for who
 * comes to wait for it.
 */
export function deliver(world: World, message: Message): void {
  for (const running of world.running) {
    const wait = waitsOf(running).find((one) => isFor(world, message, { running, wait: one }))
    if (wait !== undefined) return correlate(world, running, { wait, payload: message.payload })
  }
  if (beginBy(world, message)) return
  world.buffer.push(message)
  const isGathered = begunBy(world, message).length > 0
  if (message.to !== undefined && !isGathered) beginPool(world, message.to.process)
}

/** Whether something is on its way that was sent before anybody waited for it. */
export function takeBuffered(world: World, running: Running, wait: MessageWait): boolean {
  const index = world.buffer.findIndex((message) => isFor(world, message, { running, wait }))
  if (index < 0) return false
  for (const message of world.buffer.splice(index, 1)) {
    world.schedule.add(world.now, { type: 'message', ...message }, true)
  }
  return true
}

/** A signal reaches everybody who waits for it now, and begins every process that begins by it. */
export function broadcast(world: World, { name, payload, from }: Signal): void {
  const { mail, graph } = world
  const reached = world.running
    .filter((running) => running !== from)
    .flatMap((running) =>
      signalsOf(running)
        .filter(({ signal }) => mail.nameOf(signal) === name)
        .map(({ id }) => ({ running, id })),
    )
  for (const { running, id } of reached) {
    const wait = signalsOf(running).find((one) => one.id === id)
    if (wait !== undefined) correlate(world, running, { wait, payload })
  }
  for (const { node, kind, awaited } of beginningEvents(graph)) {
    if (kind !== 'signal' || mail.nameOf(awaited) !== name) continue
    if (node.process === from?.process) continue
    if (needsAllTriggers(node.element)) noteSignal(world, node, { name, payload })
    else begin(world, { process: node.process, element: node.id, payload })
  }
}

/** A pool that somebody sends to, or waits for, begins by itself when nothing has begun it. */
export function beginPool(world: World, process: string): boolean {
  const node = world.graph.processes[process]
  if (node === undefined || world.running.some((one) => one.process === process)) return false
  begin(world, { process, element: ownStart(node) })
  return true
}

interface Waiting {
  readonly running: Running
  readonly wait: MessageWait
}

/** A message flow tells who is meant, so that a sender that names no key reaches every one. */
function isFor({ mail }: World, { name, key, to }: Message, { running, wait }: Waiting): boolean {
  const process = processOf(running, wait)
  const addressee = { process, element: wait.element, message: mail.nameOf(wait.message) }
  const fits = key === wait.key || (to !== undefined && key === null)
  return fits && reaches(mail, { target: to, sent: name }, addressee)
}

/** What it begins alone goes before what needs more than it. */
function beginBy(world: World, message: Message): boolean {
  const nodes = begunBy(world, message)
  const alone = nodes.find((node) => !needsAllTriggers(node.element))
  if (alone === undefined) return nodes.some((node) => beginTogether(world, node, message))
  begin(world, { process: alone.process, element: alone.id, payload: message.payload })
  return true
}

function begunBy({ graph, mail }: World, { name, to, from }: Message): readonly ElementNode[] {
  const drawn = to && graph.processes[to.process]
  const start = drawn && startsOf(drawn).find(({ id }) => id === to?.element)
  if (start !== undefined) return [start]
  const events = beginningEvents(graph).filter(({ node: { id, process }, kind, awaited }) => {
    if (kind !== 'message' || process === from) return false
    const addressee = { process, element: id, message: mail.nameOf(awaited) }
    return reaches(mail, { target: to, sent: name }, addressee)
  })
  return [...new Set(events.map(({ node }) => node))]
}

function waitsOf(running: Running): readonly MessageWait[] {
  if (!isActive(running)) return []
  return Object.values(running.instance?.waits ?? {}).filter((wait) => wait.kind === 'message')
}

function signalsOf(running: Running): readonly SignalWait[] {
  if (!isActive(running)) return []
  return Object.values(running.instance?.waits ?? {}).filter((wait) => wait.kind === 'signal')
}
