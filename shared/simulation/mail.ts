import type { ElementNode, Graph } from '../engine/graph.ts'
import type { Definition } from '../model/definition.ts'
import type { Element, EventDefinition } from '../model/elements.ts'

/** Where a message flow leads: to an element, or to a whole pool. */
export interface Target {
  readonly process: string
  readonly element?: string
}

export interface Sender {
  readonly process: string
  readonly element: string
  /** Names of the messages it sends. */
  readonly messages: readonly string[]
  /** Where its message flows lead; none: the message goes by its name. */
  readonly targets: readonly Target[]
}

export interface Addressee extends Target {
  readonly element: string
  readonly message: string
}

/** Who sends what to whom in a file. */
export interface Mail {
  readonly senders: readonly Sender[]
  /** Elements that a message flow leads to. */
  readonly addressed: ReadonlySet<string>
  /** Names of the signals that somebody throws. */
  readonly signals: ReadonlySet<string>
  readonly nameOf: (id: string) => string
}

export function createMail({ definition, processes }: Graph): Mail {
  const nameOf = namesIn(definition)
  const flows = Object.values(definition.messageFlows)
  const nodes = Object.values(processes).flatMap(({ elements }) => Object.values(elements))
  const senders = nodes.flatMap((node): readonly Sender[] => {
    const targets = flows
      .filter(({ source }) => source === node.id)
      .flatMap(({ target }) => targetOf(definition, target) ?? [])
    const messages = messagesSentBy(node).map(nameOf)
    if (messages.length === 0 && targets.length === 0) return []
    const sent = messages.length === 0 ? [nameOf(node.id)] : messages
    return [{ process: node.process, element: node.id, messages: sent, targets }]
  })
  const signals = new Set(nodes.flatMap(signalsThrownBy).map(nameOf))
  return { senders, addressed: new Set(flows.map(({ target }) => target)), signals, nameOf }
}

/** Messages and signals are one where their names are; without a name they are called by their id. */
export function namesIn({ messages, signals }: Definition): Mail['nameOf'] {
  return (id) => {
    const named = Object.hasOwn(messages, id) ? messages[id] : undefined
    const signal = Object.hasOwn(signals, id) ? signals[id] : undefined
    const title = (named ?? signal)?.title.de ?? ''
    return title === '' ? id : title
  }
}

/** Undefined where it leads out of the file: to a pool that nobody has drawn inside. */
function targetOf(definition: Definition, id: string): Target | undefined {
  const { processes, participants } = definition
  const inside = Object.entries(processes).find(([, { elements }]) => Object.hasOwn(elements, id))
  if (inside !== undefined) return { process: inside[0], element: id }
  const process = Object.hasOwn(participants, id) ? participants[id]?.process : undefined
  return process !== undefined && Object.hasOwn(processes, process) ? { process } : undefined
}

function messagesSentBy({ id, element }: ElementNode): readonly string[] {
  if (element.type === 'sendTask') {
    return element.letter === undefined ? [element.message ?? id] : []
  }
  return thrownBy(element).flatMap((event) =>
    event.type === 'message' ? [event.message ?? id] : [],
  )
}

function signalsThrownBy({ id, element }: ElementNode): readonly string[] {
  return thrownBy(element).flatMap((event) => (event.type === 'signal' ? [event.signal ?? id] : []))
}

function thrownBy(element: Element): readonly EventDefinition[] {
  const isThrown = element.type === 'endEvent' || element.type === 'intermediateThrowEvent'
  return isThrown ? eventsOf(element) : []
}

export function eventsOf(element: Element): readonly EventDefinition[] {
  if (!('event' in element)) return []
  return element.event.type === 'multiple' ? element.event.events : [element.event]
}

/** A message on a message flow, or without one by its name. */
export interface Way {
  readonly target: Target | undefined
  readonly sent: string
}

/** Whether what leads to a target reaches who waits, or what begins, there. */
export function reaches(mail: Mail, { target, sent }: Way, to: Addressee): boolean {
  if (target === undefined) return sent === to.message
  if (target.process !== to.process) return false
  if (target.element !== undefined) return target.element === to.element
  return sent === to.message || !mail.addressed.has(to.element)
}

/** Processes that hold somebody who sends what is waited for. */
export function sendersTo(mail: Mail, to: Addressee): readonly string[] {
  return mail.senders
    .filter(({ element, targets, messages }) => {
      if (element === to.element) return false
      const ends = targets.length === 0 ? [undefined] : targets
      return messages.some((sent) => ends.some((target) => reaches(mail, { target, sent }, to)))
    })
    .map(({ process }) => process)
}
