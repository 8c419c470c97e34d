import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useLanguage } from '../../ui/language.ts'
import { contentOf, inWords } from '../columns.ts'
import { readTable } from '../paste.ts'
import type { GridProps } from './DecisionGrid.tsx'
import { moveBy, type Extent, type Position } from './position.ts'

interface Keyed {
  readonly props: GridProps
  readonly active: Position
  /** Looked up when a key is pressed, for it depends on the window. */
  readonly extent: () => Extent
  readonly move: (to: Position) => void
  readonly edit: (typed?: string) => void
}

/** What keys and the clipboard do to a grid that has the focus. */
export function useGridKeys({ props, active, extent, move, edit }: Keyed) {
  const language = useLanguage((state) => state.language)
  const { items, columns } = props
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return
    const to = event.altKey ? undefined : moveBy(active, event, extent())
    const act = to === undefined ? actionOf(event, { props, active, edit }) : () => move(to)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    props.onPaste(active, readTable(event.clipboardData.getData('text/plain')))
  }
  const onCopy = (event: ClipboardEvent): void => {
    const [item, column] = [items[active.row], columns[active.column]]
    if (item?.kind !== 'row') return
    event.preventDefault()
    const copied = column === undefined ? columns : [column]
    const words = copied.map((one) => {
      const content = contentOf(item.row, one, language)
      return inWords(content, one) ?? content
    })
    event.clipboardData.setData('text/plain', words.join('\t'))
  }
  return { onKeyDown, onPaste, onCopy }
}

function actionOf(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { props, active, edit }: Pick<Keyed, 'props' | 'active' | 'edit'>,
): (() => void) | undefined {
  const held = altKey ? 'Alt+' : ctrlKey || metaKey ? 'Control+' : ''
  const actions: Readonly<Record<string, () => void>> = {
    'Alt+ArrowUp': () => props.onShift(active, -1),
    'Alt+ArrowDown': () => props.onShift(active, 1),
    'Control+Enter': () => props.onInsert(active),
    Enter: () => edit(),
    F2: () => edit(),
    Delete: () => props.onClear(active),
    Backspace: () => props.onClear(active),
  }
  const name = `${held}${key}`
  if (Object.hasOwn(actions, name)) return actions[name]
  return held === '' && key.length === 1 && key !== ' ' ? () => edit(key) : undefined
}
