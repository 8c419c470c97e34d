import type { MessageWait, SignalWait } from '../engine/instance.ts'
import { processOf } from './arriving.ts'
import { begin } from './begin.ts'
import { beginWhenComplete } from './gathering.ts'
import { correlate } from './correlating.ts'
import { reaches } from './mail.ts'
import { beginningEvents, needsAll, ownStart, startsOf } from './starts.ts'
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
  if (message.to !== undefined) beginPool(world, message.to.process)
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
    beginWhenComplete(world, { node, kind, awaited }, payload)
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

function beginBy(world: World, { name, to, from, payload }: Message): boolean {
  const { graph, mail } = world
  const drawn = to && graph.processes[to.process]
  const start = drawn && startsOf(drawn).find(({ id }) => id === to?.element)
  if (start !== undefined && !needsAll(start)) {
    begin(world, { process: start.process, element: start.id, payload })
    return true
  }
  const found = beginningEvents(graph).find(({ node: { id, process }, kind, awaited }) => {
    if (kind !== 'message' || process === from) return false
    const addressee = { process, element: id, message: mail.nameOf(awaited) }
    return reaches(mail, { target: to, sent: name }, addressee)
  })
  if (found === undefined) return false
  beginWhenComplete(world, found, payload)
  return true
}

function waitsOf(running: Running): readonly MessageWait[] {
  if (!isActive(running)) return []
  return Object.values(running.instance?.waits ?? {}).filter((wait) => wait.kind === 'message')
}

function signalsOf(running: Running): readonly SignalWait[] {
  if (!isActive(running)) return []
  return Object.values(running.instance?.waits ?? {}).filter((wait) => wait.kind === 'signal')
}
