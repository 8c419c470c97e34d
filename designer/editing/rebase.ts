import { applyChange, changeBetween, isEmpty } from '#shared/model/change.ts'
import type { Definition } from '#shared/model/definition.ts'
import { asDefinition, asJson } from './asJson.ts'
import { redo, undo, type Edit, type Edited } from './history.ts'
import { renamed, renamesFor } from './keptApart.ts'
import { merge, type Choices, type Clash, type Side } from './merge.ts'

export interface Rebased extends Edited {
  /** What both knew. */
  readonly base: Definition
  /** The other state, sharing with mine what is the same. */
  readonly theirs: Definition
  /** Where both made something else of the same; mine counts until a person has chosen. */
  readonly clashes: readonly Clash[]
  readonly chosen: (choices: Choices) => Definition
}

/**
 * All that I did, put on top of what others made of `base` meanwhile, as if they had gone first: every state that undo
 * and redo lead to is merged, and a step that comes to nothing is left out. Undoing takes back what is mine, not what a
 * colleague has made of it since.
 */
export function rebase(
  { definition, history }: Edited,
  { base, theirs: other }: { readonly base: Definition; readonly theirs: Definition },
): Rebased {
  const theirs = sharing(base, other)
  const past = statesAlong({ definition, history }, undo, history.past.length).toReversed()
  const future = statesAlong({ definition, history }, redo, history.future.length)
  const renames = renamesFor(base, theirs, [...past, definition, ...future])
  const onto = (state: Definition, choices: Choices, otherwise: Side) =>
    merge({ base, mine: renamed(state, renames), theirs }, choices, otherwise)
  const now = onto(definition, {}, 'mine')
  const mine = Object.fromEntries(now.clashes.map(({ at }) => [at, 'mine' as const]))
  const along = (states: readonly Definition[]): readonly Definition[] =>
    states.map((state) => onto(state, mine, 'theirs').definition)
  return {
    definition: now.definition,
    base,
    theirs,
    clashes: now.clashes,
    chosen: (choices) => onto(definition, choices, 'mine').definition,
    history: {
      past: editsBetween([...along(past), now.definition], history.past),
      future: editsBetween([now.definition, ...along(future)], history.future),
    },
  }
}

function statesAlong(
  start: Edited,
  way: (now: Edited) => Edited,
  count: number,
): readonly Definition[] {
  const states: Definition[] = []
  let now = start
  for (let done = 0; done < count; done += 1) {
    now = way(now)
    states.push(now.definition)
  }
  return states
}

function editsBetween(states: readonly Definition[], edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap(({ label }, at): Edit[] => {
    const [before, after] = [states[at], states[at + 1]]
    if (before === undefined || after === undefined) return []
    const change = changeBetween(asJson(before), asJson(after))
    return isEmpty(change) ? [] : [{ label, change }]
  })
}

/** What is the same in both is one object, so that it is seen at a glance. */
function sharing(base: Definition, other: Definition): Definition {
  return asDefinition(applyChange(asJson(base), changeBetween(asJson(base), asJson(other))))
}
