import { create } from 'zustand'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import {
  messageEnd,
  messageKey,
  messagesAround,
  poolKey,
  poolsAround,
} from '#shared/model/pools.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import { keysAbove, rowsOf, type PoolEntry, type Row } from './rows.ts'

interface OutlineState {
  readonly shownAs: 'tree' | 'text'
  readonly folded: ReadonlySet<string>
  readonly filter: string
  /** The line that has the focus, or will have it. */
  readonly active: string | undefined
}

export const useOutline = create<OutlineState>(() => ({
  shownAs: 'tree',
  folded: new Set(),
  filter: '',
  active: undefined,
}))

export function fold(key: string, isFolded: boolean): void {
  const folded = new Set(useOutline.getState().folded)
  if (isFolded) folded.add(key)
  else folded.delete(key)
  useOutline.setState({ folded })
}

export function activate(active: string | undefined): void {
  if (useOutline.getState().active !== active) useOutline.setState({ active })
}

/** Whatever it is under is unfolded; a filter that hides it ends. */
export function reveal(process: Process, step: string): void {
  const { folded, filter } = useOutline.getState()
  const above = keysAbove(process, step)
  const next = new Set([...folded].filter((key) => !above.includes(key)))
  const isHidden = filter !== '' && !isFound(process, step, filter)
  if (next.size !== folded.size || isHidden)
    useOutline.setState({ folded: next, ...(isHidden ? { filter: '' } : {}) })
}

export function rowsIn(
  definition: Definition,
  id: string,
  { folded, filter }: OutlineState,
): readonly Row[] {
  const process = definition.processes[id]
  if (process === undefined) return []
  const isShown = filter === '' ? undefined : (step: string) => isFound(process, step, filter)
  return rowsOf(process, { folded, isShown, pools: poolEntries(definition, id) })
}

/** Each message stands under the pool that gets it. */
function poolEntries(definition: Definition, process: string): readonly PoolEntry[] {
  const messages = messagesAround(definition, process)
  return poolsAround(definition, process).map(([id]) => ({
    kind: 'step',
    id: poolKey(id),
    entries: messages.flatMap(([flow, { target }]) =>
      messageEnd(definition, target)?.participant === id
        ? [{ kind: 'message', id: messageKey(flow), entries: [] } as const]
        : [],
    ),
  }))
}

export function rowsNow(): readonly Row[] {
  const { opened } = useDocument.getState()
  return opened === undefined
    ? []
    : rowsIn(opened.definition, useSession.getState().process, useOutline.getState())
}

function isFound({ elements }: Process, step: string, filter: string): boolean {
  const { language } = useLanguage.getState()
  const name = elements[step]?.name
  return (
    name !== undefined &&
    inLanguage(name, language)
      .toLocaleLowerCase(language)
      .includes(filter.toLocaleLowerCase(language))
  )
}
