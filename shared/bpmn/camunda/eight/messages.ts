import type { Element } from '../../../model/elements.ts'
import { extension, isConditional, referenced, type Fragment, type Rule } from '../place.ts'
import { childOf, valueOf } from '../xml.ts'
import { feelValue } from './values.ts'

/** The key by which a message finds its case is said at the message; here it is at each place that waits. */
export const messageRule: Rule = (place) => {
  const { read } = place
  const message = referenced(place, 'messageRef')
  const subscription = childOf(childOf(message, 'extensionElements'), 'subscription')
  const key = valueOf(subscription, 'correlationKey')
  if (key === undefined || !('type' in read) || !catches(read) || begins(read)) return undefined
  const value = feelValue(key)
  const patch = 'feel' in value ? withKey(read, value.feel) : undefined
  return patch === undefined
    ? { words: [], remarks: [{ code: 'key', what: key }] }
    : { words: [], patch }
}

function catches({ type }: Element): boolean {
  return /^(receiveTask|boundaryEvent|intermediateCatchEvent|startEvent)$/.test(type)
}

/** A start of a process waits for no case; one of an event sub-process does. */
function begins(read: Element): boolean {
  return read.type === 'startEvent' && read.parent === undefined
}

function withKey(read: Element, key: string): Fragment['patch'] {
  if (read.type === 'receiveTask') return { key }
  if (!('event' in read) || read.event.type !== 'message') return undefined
  return { event: { ...read.event, key } }
}

export const conditionalRule: Rule = (place) => {
  const xml = extension(place, 'conditionalFilter')
  if (xml === undefined || !isConditional(place)) return undefined
  const what = [valueOf(xml, 'variableNames') ?? [], valueOf(xml, 'variableEvents') ?? []].flat()
  return {
    words: ['conditionalFilter'],
    remarks: [{ code: 'variableFilter', what: what.join(', ') }],
  }
}
