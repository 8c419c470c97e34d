import { namesReferred, type Place, type Rule } from './place.ts'

/** A message that arrives without a mapping brings all it has into the case there, and nothing here. */
export function payloadRule(isMapped: (place: Place) => boolean): Rule {
  return (place) => {
    if (!place.isSpoken || !receives(place) || isMapped(place)) return undefined
    const [what = place.id] = namesReferred(place)
    return { words: [], remarks: [{ code: 'payload', what }] }
  }
}

function receives({ read }: Place): boolean {
  if (!('type' in read)) return false
  if (read.type === 'receiveTask') return read.message !== undefined
  const catches = /^(startEvent|intermediateCatchEvent|boundaryEvent)$/.test(read.type)
  return catches && 'event' in read && read.event.type === 'message'
}
