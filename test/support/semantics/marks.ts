import type { Instance } from '#shared/engine/instance.ts'
import type { Ran } from '../process.ts'

/** What a run has left on the drawing, by element or flow. */
export interface Marks {
  readonly passed: Readonly<Record<string, number>>
  readonly taken: Readonly<Record<string, number>>
  readonly ended: Readonly<Record<string, number>>
  readonly waits: Readonly<Record<string, number>>
  readonly failed: Readonly<Record<string, number>>
  readonly tokens: Readonly<Record<string, number>>
}

export function marksOf({ instance, events, completed }: Ran): Marks {
  const elements = new Map<string, string>()
  const taken: string[] = []
  const ended: string[] = []
  for (const event of events) {
    if (event.type === 'elementEntered') elements.set(event.activation, event.element)
    if (event.type === 'elementCompleted') taken.push(...event.taken)
    if (event.type === 'elementTerminated') ended.push(elements.get(event.activation) ?? '')
  }
  return {
    passed: counted(completed),
    taken: counted(taken),
    ended: counted(ended),
    waits: counted(waitsOf(instance)),
    failed: counted(failedIn(instance)),
    tokens: tokensOf(instance),
  }
}

/** Elements that wait for somebody; one that has failed waits for its incident. */
export function waitsOf(instance: Instance): readonly string[] {
  const failed = new Set(failedIn(instance))
  return Object.values(instance.waits).flatMap(({ element }) =>
    failed.has(element) ? [] : [element],
  )
}

export function failedIn({ incidents }: Instance): readonly string[] {
  return Object.values(incidents).map(({ element }) => element)
}

/** Tokens on flows, whatever the scope. */
export function tokensOf({ tokens }: Instance): Readonly<Record<string, number>> {
  return Object.assign({}, ...Object.values(tokens))
}

function counted(ids: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  return counts
}
