import { create } from 'zustand'
import type { Definition } from '#shared/model/definition.ts'
import {
  messageEnd,
  messageKey,
  messagesAround,
  poolKey,
  poolsAround,
} from '#shared/model/pools.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import { nameOf } from './lineWords.ts'
import { keysAbove, rowsOf, stepKey, type PoolEntry, type Row } from './rows.ts'

interface OutlineState {
  /** Which service and flow the rest is said of. */
  readonly of: string | undefined
  readonly shownAs: 'tree' | 'text'
  readonly folded: ReadonlySet<string>
  readonly filter: string
  /** The line that has the focus, or will have it. */
  readonly active: string | undefined
}

export const useOutline = create<OutlineState>(() => ({
  of: undefined,
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

/** The line becomes the active one: whatever it is under is unfolded, and a filter that hides it ends. False where there is no such line. */
export function reveal(outlined: Outlined, key: string): boolean {
  const state = useOutline.getState()
  const content = outlined.definition.processes[outlined.process]
  const isPool = poolsAround(outlined.definition, outlined.process).some(
    ([id]) => stepKey(poolKey(id)) === key,
  )
  const above = isPool ? ['pools'] : content && keysAbove(content, key)
  if (above === undefined) return false
  const folded = new Set([...state.folded].filter((one) => !above.includes(one)))
  const unfolded = folded.size === state.folded.size ? state : { ...state, folded }
  const isThere = state.filter === '' || rowsIn(outlined, unfolded).some((row) => row.key === key)
  const next = isThere ? unfolded : { ...unfolded, filter: '' }
  if (next !== state) useOutline.setState(next)
  activate(key)
  return true
}

interface Outlined {
  readonly definition: Definition
  readonly process: string
}

export function rowsIn(
  { definition, process }: Outlined,
  { folded, filter }: Pick<OutlineState, 'folded' | 'filter'>,
): readonly Row[] {
  const content = definition.processes[process]
  if (content === undefined) return []
  const { language } = useLanguage.getState()
  const wanted = filter.toLocaleLowerCase(language)
  const isFound = (id: string): boolean =>
    nameOf(id, { definition, process: content, language })
      .toLocaleLowerCase(language)
      .includes(wanted)
  const isShown = filter === '' ? undefined : isFound
  return rowsOf(content, { folded, isShown, pools: poolEntries({ definition, process }) })
}

/** Each message stands under the pool that gets it. */
function poolEntries({ definition, process }: Outlined): readonly PoolEntry[] {
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
  const { process } = useSession.getState()
  const definition = useDocument.getState().opened?.definition
  return definition === undefined ? [] : rowsIn({ definition, process }, useOutline.getState())
}

/** Another flow begins with nothing folded and nothing looked for. */
export function outline({ definition, process }: Outlined): void {
  const of = JSON.stringify([definition.id, process])
  if (useOutline.getState().of !== of)
    useOutline.setState({ of, folded: new Set(), filter: '', active: undefined })
}
