import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { nextOf } from '../editing/process.ts'

export interface Following {
  readonly kind: 'letter' | 'entry' | 'task'
  readonly name: Localised
}

/**
 * What can happen of itself once a task is done, up to the next person or wait: letters that go out,
 * entries made elsewhere, tasks that arise. Which of it does depends on the answer.
 */
export function whatFollows(definition: Definition, element: string): readonly Following[] {
  const process = Object.values(definition.processes).find(({ elements }) => element in elements)
  if (process === undefined) return []
  const following: Following[] = []
  const seen = new Set([element])
  const open = nextOf(process, element)
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const found = process.elements[id]
    if (found === undefined || seen.has(id)) continue
    seen.add(id)
    const effect = effectOf(found, definition)
    if (effect !== undefined) following.push(effect)
    if (!waits(found)) open.push(...nextOf(process, id))
  }
  return following
}

function effectOf(element: Element, { sources, letters }: Definition): Following | undefined {
  if (element.type === 'sendTask' && element.letter !== undefined) {
    return { kind: 'letter', name: referred(letters, element.letter)?.title ?? element.name }
  }
  if (element.type === 'serviceTask' && referred(sources, element.source)?.writes === true) {
    return { kind: 'entry', name: element.name }
  }
  return element.type === 'userTask' ? { kind: 'task', name: element.name } : undefined
}

function waits(element: Element): boolean {
  const { type } = element
  if (type === 'intermediateCatchEvent') return element.event.type !== 'link'
  return type === 'userTask' || type === 'receiveTask'
}
