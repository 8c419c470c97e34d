import { needsAllTriggers } from '../model/elementKinds.ts'
import type { MessageWait, SignalWait, Wait } from '../engine/instance.ts'
import type { Graph } from '../engine/graph.ts'
import type { Arrival } from './answering.ts'
import { sendersTo } from './mail.ts'
import type { Running, World } from './world.ts'

export type Awaited = MessageWait | SignalWait

export interface Awaiting {
  readonly wait: Awaited
  /** What the same activation waits for since the same moment, in order. */
  readonly rivals: readonly Wait[]
}

/**
 * Whether what is waited for comes by itself, and when: always when something is said of its element, else
 * only where it is what the instance stands at, and nobody in the file or in the script sends it.
 */
export function arrivalOf(world: World, running: Running, awaiting: Awaiting): Arrival | undefined {
  const { wait } = awaiting
  const own = running.trace.activations.get(wait.activation ?? '')
  const visit =
    own?.node.id === wait.element ? own.visit : (world.visits.elements.get(wait.element) ?? 0)
  const said = world.answering.arrivalAt(wait.element, visit)
  if (said !== undefined) return said
  return comesAlone(world, running, awaiting) ? {} : undefined
}

/** At an event-based gateway the timers go first, then the first of the others. */
function comesAlone(world: World, running: Running, { wait, rivals: all }: Awaiting): boolean {
  const { activation } = wait
  if (activation === null || isAtBoundary(world.graph, running, wait)) return false
  const rivals = all.filter((rival) => !isAtBoundary(world.graph, running, rival))
  if (rivals.some((rival) => isExpected(world, running, rival))) return false
  if (isTogether(running, activation)) return true
  const chosen = chosenEvents(world, running, activation)
  if (chosen !== undefined) return chosen.includes(wait.element)
  const first = rivals.find(({ kind }) => kind === 'message' || kind === 'signal')
  return !rivals.some(({ kind }) => kind === 'timer') && first?.id === wait.id
}

/** Each of them is awaited: of a parallel multiple event, or behind a gateway that begins a case by all. */
function isTogether({ trace }: Running, activation: string): boolean {
  const element = trace.activations.get(activation)?.node.element
  if (element === undefined) return false
  if (element.type === 'eventBasedGateway') return element.parallel === true
  return needsAllTriggers(element)
}

/** What the script says that the gateway leaves by. */
function chosenEvents(
  { answering }: World,
  { trace }: Running,
  activation: string,
): readonly string[] | undefined {
  const gateway = trace.activations.get(activation)
  const decision = gateway && answering.decided.flows[gateway.node.id]
  if (gateway === undefined || decision === undefined) return undefined
  const flows = 'always' in decision ? decision.always : decision.each[gateway.visit]
  if (flows === undefined) return undefined
  return gateway.node.outgoing.filter(({ id }) => flows.includes(id)).map(({ target }) => target.id)
}

function isAtBoundary({ processes }: Graph, running: Running, wait: Wait): boolean {
  const node = processes[processOf(running, wait)]?.elements[wait.element]
  return node?.element.type === 'boundaryEvent'
}

export function processOf({ trace }: Running, { scope }: Pick<Wait, 'scope'>): string {
  return trace.scopes.get(scope)?.process ?? trace.process
}

/** Somebody in the file sends it, or the script says when it comes, or what comes from outside. */
function isExpected(world: World, running: Running, wait: Wait): boolean {
  const { mail, answering, visits } = world
  const visit = visits.elements.get(wait.element) ?? 0
  if (running.trace.activations.get(wait.activation ?? '')?.node.id !== wait.element) {
    if (answering.arrivalAt(wait.element, visit) !== undefined) return true
  }
  if (wait.kind === 'message') {
    const to = { process: processOf(running, wait), element: wait.element }
    const message = mail.nameOf(wait.message)
    return !answering.comesAlone('message') || sendersTo(mail, { ...to, message }).length > 0
  }
  if (wait.kind !== 'signal') return false
  return !answering.comesAlone('signal') || mail.signals.has(mail.nameOf(wait.signal))
}
