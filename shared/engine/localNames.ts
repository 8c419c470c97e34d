import type { Element, Process } from '../model/elements.ts'
import type { Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'

/** Names that an element sees beside the case data: of the loops and properties of what it is inside of. */
export function localNames(process: Process, id: string): Readonly<Record<string, Schema>> {
  const element = Object.hasOwn(process.elements, id) ? process.elements[id] : undefined
  if (element === undefined) return {}
  const around = element.parent === undefined ? {} : localNames(process, element.parent)
  return { ...around, ...ownNames(element), ...undoneNames(process, id) }
}

/** The number of the run, from 1. */
export const loopCounter = 'loopCounter'

function ownNames(element: Element): Readonly<Record<string, Schema>> {
  const names: Record<string, Schema> = {}
  if ('properties' in element) for (const name of element.properties) names[name] = {}
  if (!('loop' in element)) return names
  names[loopCounter] = { type: 'integer' }
  if (element.loop.type === 'multiInstance' && element.loop.item !== undefined) {
    names[element.loop.item] = {}
  }
  return names
}

/** What undoes an activity sees the result and the names the activity had. */
function undoneNames({ elements }: Process, id: string): Readonly<Record<string, Schema>> {
  const activity = undoneBy(elements).get(id)
  if (activity === undefined) return {}
  const undone = referred(elements, activity)
  return { ...(undone === undefined ? {} : ownNames(undone)), result: {} }
}

type Elements = Process['elements']

/** Kept with the elements, which never change: each of them is asked for its names. */
const undoing = new WeakMap<Elements, ReadonlyMap<string, string>>()

/** The activity that each handler undoes. */
function undoneBy(elements: Elements): ReadonlyMap<string, string> {
  const known = undoing.get(elements)
  if (known !== undefined) return known
  const handlers = new Map<string, string>()
  for (const boundary of Object.values(elements)) {
    if (boundary.type !== 'boundaryEvent' || boundary.handler === undefined) continue
    if (!handlers.has(boundary.handler)) handlers.set(boundary.handler, boundary.attachedTo)
  }
  undoing.set(elements, handlers)
  return handlers
}
