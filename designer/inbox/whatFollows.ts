import type { Definition } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'

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
  const open = next(process, element)
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const found = process.elements[id]
    if (found === undefined || seen.has(id)) continue
    seen.add(id)
    const effect = effectOf(found, definition)
    if (effect !== undefined) following.push(effect)
    if (!waits(found)) open.push(...next(process, id))
  }
  return following
}

function next({ flows }: Process, id: string): string[] {
  return Object.values(flows)
    .filter(({ source }) => source === id)
    .map(({ target }) => target)
}

function effectOf(element: Element, { sources, letters }: Definition): Following | undefined {
  if (element.type === 'sendTask') {
    return { kind: 'letter', name: referred(letters, element.letter)?.title ?? element.name }
  }
  if (element.type === 'serviceTask' && referred(sources, element.source)?.writes === true) {
    return { kind: 'entry', name: element.name }
  }
  return element.type === 'userTask' ? { kind: 'task', name: element.name } : undefined
}

function waits({ type }: Element): boolean {
  return type === 'userTask' || type === 'receiveTask' || type === 'intermediateCatchEvent'
}
