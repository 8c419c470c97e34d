import type { Element } from '../../../model/elements.ts'
import { isExpression } from '../feel8.ts'
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
  if (message === undefined) return undefined
  const name = valueOf(message, 'name')
  const subscription = childOf(childOf(message, 'extensionElements'), 'subscription')
  const remarks: readonly Remark[] = [
    ...(name !== undefined && isExpression(name)
      ? [{ code: 'messageName', what: name } as const]
      : []),
    ...(subscription === undefined ? [] : payloadRemarks(place, name ?? '')),
  ]
  const key = valueOf(subscription, 'correlationKey')
  if (key === undefined || !waits(place.read)) return { words: [], remarks }
  const value = feelValue(key)
  if ('remark' in value) return { words: [], remarks: [...remarks, { code: 'key', what: key }] }
  return { words: [], remarks, patch: withKey(place.read, value.feel) }
}

/** A start of a process waits for no case; one of an event sub-process does. */
function waits(read: Place['read']): read is Element {
  return (
    'type' in read &&
    /^(receiveTask|boundaryEvent|intermediateCatchEvent|startEvent)$/.test(read.type) &&
    (read.type !== 'startEvent' || read.parent !== undefined)
  )
}

function withKey(read: Element, key: string): NonNullable<Fragment['patch']> {
  if (read.type === 'receiveTask') return { key }
  if (!('event' in read) || read.event.type !== 'message') return {}
  return { event: { ...read.event, key } }
}

function payloadRemarks(place: Place, name: string): readonly Remark[] {
  const isCaught =
    'type' in place.read &&
    /^(receiveTask|.*CatchEvent|boundaryEvent|startEvent)$/.test(place.read.type)
  const isMapped = childrenOf(extension(place, 'ioMapping'), 'output').length > 0
  return isCaught && !isMapped ? [{ code: 'payload', what: name }] : []
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
