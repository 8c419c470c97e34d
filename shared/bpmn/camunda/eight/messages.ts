import type { Element } from '../../../model/elements.ts'
import {
  extension,
  isConditional,
  referenced,
  type Fragment,
  type Place,
  type Rule,
} from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { childOf, childrenOf, valueOf } from '../xml.ts'
import { feelValue } from './values.ts'

/** The key by which a message finds its case is said at the message; here it is at each place that waits. */
export const messageRule: Rule = (place) => {
  const message = referenced(place, 'messageRef')
  const subscription = childOf(childOf(message, 'extensionElements'), 'subscription')
  if (subscription === undefined || !catches(place.read)) return undefined
  const remarks = payloadRemarks(place, valueOf(message, 'name') ?? '')
  const key = valueOf(subscription, 'correlationKey')
  if (key === undefined || begins(place.read)) return { words: [], remarks }
  const value = feelValue(key)
  const patch = 'feel' in value ? withKey(place.read, value.feel) : undefined
  return patch === undefined
    ? { words: [], remarks: [...remarks, { code: 'key', what: key }] }
    : { words: [], remarks, patch }
}

function catches(read: Place['read']): read is Element {
  return (
    'type' in read &&
    /^(receiveTask|boundaryEvent|intermediateCatchEvent|startEvent)$/.test(read.type)
  )
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

function payloadRemarks(place: Place, name: string): readonly Remark[] {
  const isMapped = childrenOf(extension(place, 'ioMapping'), 'output').length > 0
  return isMapped ? [] : [{ code: 'payload', what: name }]
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
