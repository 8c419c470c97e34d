import type { XmlElement } from '../../model/foreign.ts'
import { partsOf } from '../names.ts'
import { namesReferred, type Place, type Rule } from './place.ts'

/** A message that arrives without a mapping brings all it has into the case there, and nothing here. */
export function payloadRule(
  namespaces: ReadonlySet<string>,
  isMapped: (place: Place) => boolean,
): Rule {
  const known = new WeakMap<XmlElement, boolean>()
  return (place) => {
    const { process } = place
    if (process === undefined || !receives(place) || isMapped(place)) return undefined
    const speaks = known.get(process) ?? isSpokenIn(process, namespaces)
    known.set(process, speaks)
    const [what = place.id] = namesReferred(place)
    return speaks ? { words: [], remarks: [{ code: 'payload', what }] } : undefined
  }
}

function receives({ read }: Place): boolean {
  if (!('type' in read)) return false
  if (read.type === 'receiveTask') return read.message !== undefined
  const catches = /^(startEvent|intermediateCatchEvent|boundaryEvent)$/.test(read.type)
  return catches && 'event' in read && read.event.type === 'message'
}

/** Whether the process is made for the vendor's engine: plain BPMN says nothing of what messages bring. */
function isSpokenIn(xml: XmlElement, namespaces: ReadonlySet<string>): boolean {
  const names = [xml.name, ...Object.keys(xml.attributes ?? {})]
  return (
    names.some((name) => namespaces.has(partsOf(name).uri ?? '')) ||
    (xml.children ?? []).some((child) => isSpokenIn(child, namespaces))
  )
}
