import { waitsFor } from './holding.ts'
import { nodeOf, type Run } from './run.ts'
import { firstNameOf } from '../model/path.ts'

/**
 * Keys of the conditions that are waited for, by what decides about them: a name of the data and a scope from
 * which it can be seen. So a step that writes much looks at no condition that this cannot change.
 */
export type Watching = Map<string, Set<string>>

/** Keys of the conditions that are new or that what was written may have changed, in the order of opening. */
export function concerned(run: Run): readonly string[] {
  const { unseen, written } = run
  if (run.watching !== undefined) watch(run, run.watching, unseen)
  if (written.length === 0) return unseen
  run.watching ??= watch(run, new Map(), waitsFor(run, 'condition'))
  const keys = new Set([...unseen, ...(run.watching.get(everything) ?? [])])
  for (const { scope, values } of written) {
    for (const path in values)
      for (const key of run.watching.get(placeOf(scope, firstNameOf(path))) ?? []) keys.add(key)
  }
  return [...keys].toSorted((a, b) => Number(a) - Number(b))
}

/** No place is called so: whatever is written, and wherever. */
const everything = ''

function watch(run: Run, watching: Watching, keys: readonly string[]): Watching {
  for (const key of keys) {
    const wait = run.instance.waits[key]
    if (wait?.kind !== 'condition') continue
    const watches = nodeOf(run, wait).behaviour.conditions?.[wait.trigger ?? 0]?.watches ?? []
    if (watches === 'everything') {
      add(watching, everything, key)
      continue
    }
    for (const name of watches)
      for (const scope of visibleFrom(run, wait.scope)) add(watching, placeOf(scope, name), key)
  }
  return watching
}

function add(watching: Watching, place: string, key: string): void {
  const known = watching.get(place)
  if (known === undefined) watching.set(place, new Set([key]))
  else known.add(key)
}

/** The scopes whose data can be seen in one: itself and those around it. */
function* visibleFrom({ instance }: Run, scope: string): Generator<string> {
  for (let id: string | null = scope; id !== null; id = instance.scopes[id]?.parent ?? null)
    yield id
}

function placeOf(scope: string, name: string): string {
  return `${name} in ${scope}`
}
