import { applyChange, changeBetween, isEmpty, reverse, type Change } from '#shared/model/change.ts'
import type { Definition } from '#shared/model/definition.ts'
import { asDefinition, asJson } from './asJson.ts'
import { followingArtifacts } from './consequences/followingArtifacts.ts'
import { keptLines } from './consequences/keptLines.ts'
import { keptMessages } from './consequences/keptMessages.ts'
import { roomyPools } from './consequences/roomyPools.ts'

/** One undo unit: what a person did, in their words, and the difference it made. */
export interface Edit {
  readonly label: string
  readonly change: Change
}

export interface History {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
}

export interface Edited {
  readonly definition: Definition
  readonly history: History
}

export const emptyHistory: History = { past: [], future: [] }

const longest = 500

/** Undefined when nothing changes, so that an idle gesture leaves no undo step. */
export function edit(
  { definition, history }: Edited,
  label: string,
  next: Definition,
): Edited | undefined {
  if (next === definition) return undefined
  const followed = followingArtifacts(definition, keptLines(definition, next))
  const after = keptMessages(definition, roomyPools(definition, followed))
  const change = changeBetween(asJson(definition), asJson(after))
  if (isEmpty(change)) return undefined
  const past = [...history.past, { label, change }].slice(-longest)
  return { definition: after, history: { past, future: [] } }
}

export function undo({ definition, history }: Edited): Edited {
  const last = history.past.at(-1)
  if (last === undefined) return { definition, history }
  return {
    definition: withChange(definition, reverse(last.change)),
    history: { past: history.past.slice(0, -1), future: [last, ...history.future] },
  }
}

export function redo({ definition, history }: Edited): Edited {
  const [next, ...future] = history.future
  if (next === undefined) return { definition, history }
  return {
    definition: withChange(definition, next.change),
    history: { past: [...history.past, next], future },
  }
}

export function withChange(definition: Definition, change: Change): Definition {
  return asDefinition(applyChange(asJson(definition), change))
}
