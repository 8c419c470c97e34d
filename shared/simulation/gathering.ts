import type { ElementNode } from '../engine/graph.ts'
import type { Element } from '../model/elements.ts'
import type { JsonObject } from '../model/json.ts'
import { begin } from './begin.ts'
import { eventsOf, reaches } from './mail.ts'
import type { Message, Signal, World } from './world.ts'

// What begins only when all of its triggers have come (BPMN 2.0 §10.5.5), as in a host: its messages are kept
// like others and belong together by their key; a signal counts for every key that is complete then. Times
// and conditions count as come, as with everything else that begins in a run.

/** False: something is still missing, and the message is to be kept. */
export function beginTogether(world: World, node: ElementNode, message: Message): boolean {
  if (!isSignalled(world, node)) return false
  const kept = world.buffer.filter(({ key }) => key === message.key)
  const set = oneOfEach(world, node, [...kept, message])
  if (set === undefined || !set.includes(message)) return false
  beginBy(world, node, set)
  useUp(world, node)
  return true
}

export function noteSignal(
  world: World,
  node: ElementNode,
  { name, payload }: Pick<Signal, 'name' | 'payload'>,
): void {
  world.noted.set(noteOf(node, name), payload)
  if (!isSignalled(world, node)) return
  const needsMessage = namesIn(world, node, 'message').length > 0
  if (!needsMessage) beginBy(world, node, [])
  const keys = needsMessage ? new Set(world.buffer.map(({ key }) => key)) : []
  let hasBegun = !needsMessage
  for (const key of keys) {
    for (let set = keptFor(world, node, key); set !== undefined; set = keptFor(world, node, key)) {
      beginBy(world, node, set)
      hasBegun = true
    }
  }
  if (hasBegun) useUp(world, node)
}

function keptFor(world: World, node: ElementNode, key: string | null) {
  return oneOfEach(
    world,
    node,
    world.buffer.filter((message) => message.key === key),
  )
}

/** Messages by their names first; a message flow may bring one of any name. */
function oneOfEach(
  world: World,
  node: ElementNode,
  messages: readonly Message[],
): readonly Message[] | undefined {
  const names = namesIn(world, node, 'message')
  const used: Message[] = []
  for (const name of names) {
    const to = { process: node.process, element: node.id, message: name }
    const fitting = messages.filter(
      (one) =>
        !used.includes(one) &&
        one.from !== node.process &&
        reaches(world.mail, { target: one.to, sent: one.name }, to),
    )
    const found =
      fitting.find((one) => one.name === name) ?? fitting.find((one) => !names.includes(one.name))
    if (found === undefined) return undefined
    used.push(found)
  }
  return used
}

function beginBy(world: World, node: ElementNode, messages: readonly Message[]): void {
  const kept = world.buffer.filter((message) => !messages.includes(message))
  world.buffer.splice(0, Infinity, ...kept)
  const noted = namesIn(world, node, 'signal').map((name) => world.noted.get(noteOf(node, name)))
  const brought = [...noted, ...messages.map(({ payload }) => payload)]
  const payload = brought.reduce<JsonObject>((all, one) => ({ ...all, ...one }), {})
  begin(world, { process: node.process, element: node.id, payload })
}

function isSignalled(world: World, node: ElementNode): boolean {
  return namesIn(world, node, 'signal').every((name) => world.noted.has(noteOf(node, name)))
}

function useUp(world: World, node: ElementNode): void {
  for (const name of namesIn(world, node, 'signal')) world.noted.delete(noteOf(node, name))
}

function noteOf({ process, id }: ElementNode, signal: string): string {
  return JSON.stringify([process, id, signal])
}

function namesIn(
  { mail }: World,
  { id, element }: { readonly id: string; readonly element: Element },
  kind: 'message' | 'signal',
): readonly string[] {
  return eventsOf(element).flatMap((event) => {
    if (event.type !== kind) return []
    return mail.nameOf((event.type === 'message' ? event.message : event.signal) ?? id)
  })
}
