import type { ElementNode } from '../engine/graph.ts'
import type { Element, ElementType } from '../model/elements.ts'
import type { Visit } from './script.ts'

type Member = keyof Visit

/**
 * What a script can say of an element: who works answers, who waits for something is told when it comes,
 * and whoever has a choice of ways is told which to take.
 */
export function membersOf(node: ElementNode): readonly Member[] {
  const { element, loop } = node
  if (element.type === 'parallelGateway') return []
  const more: readonly Member[] = loop === undefined ? ['flows'] : ['flows', 'items']
  if (isWorked(node)) return ['output', 'error', 'escalation', 'delay', ...more]
  return isAwaited(element) && !isStart(element) ? ['output', 'delay', ...more] : more
}

/** Comes from outside: a message, a signal, any of several. */
export function isAwaited(element: Element): boolean {
  if (element.type === 'receiveTask') return true
  if (!('event' in element) || isThrown(element)) return false
  return ['message', 'signal', 'multiple'].includes(element.event.type)
}

function isThrown({ type }: Element): boolean {
  return type === 'endEvent' || type === 'intermediateThrowEvent'
}

/** Of a whole process: nobody waits there. */
function isStart({ type, parent }: Element): boolean {
  return type === 'startEvent' && parent === undefined
}

const working: ReadonlySet<ElementType> = new Set([
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'callActivity',
] as const)

/** Also an event at which nothing else may come, so that somebody can say when it is over. */
function isWorked({ element, incoming }: ElementNode): boolean {
  if (element.type !== 'intermediateCatchEvent') return working.has(element.type)
  const isChoice = incoming.some(({ source }) => source.element.type === 'eventBasedGateway')
  return !isChoice && element.event.type !== 'link' && element.event.type !== 'multiple'
}
