import type { KeyboardEvent } from 'react'
import { openWay } from '../canvas/ElementList.tsx'
import { removeSelected } from '../canvas/actions.ts'
import { commandOn } from '../commands/commands.ts'
import { keysOf } from '../commands/keys.ts'
import { openList } from '../designer/sessionStore.ts'

type Line =
  | { readonly kind: 'lane' | 'beside' }
  | { readonly kind: 'step' | 'way'; readonly id: string }

/** At a step everything that its shape can do; at a way, what is done with ways. */
export function onLineKey(event: KeyboardEvent, row: Line) {
  if (event.target !== event.currentTarget) return
  const command = commandOn('outline', event.nativeEvent)
  const isLine = command?.group === 'outline' && command.onlyByKey === true
  if (row.kind === 'way' && !isLine) {
    if (!withWay(keysOf(event.nativeEvent), row.id)) return
  } else if (command === undefined || (row.kind !== 'step' && !isLine)) return
  else command.run({ element: row.kind === 'step' ? row.id : undefined, key: event.key })
  event.preventDefault()
  event.stopPropagation()
}

function withWay(keys: string, flow: string): boolean {
  if (keys === 'Enter' || keys === 'F2') openWay(flow)
  else if (keys === 'a') openList({ kind: 'onWay', element: flow })
  else if (keys === 'Delete' || keys === 'Backspace') removeSelected()
  else return false
  return true
}
