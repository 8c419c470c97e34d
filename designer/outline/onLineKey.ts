import type { KeyboardEvent } from 'react'
import { openWay } from '../canvas/ElementList.tsx'
import { removeSelected } from '../canvas/actions.ts'
import { commandOn } from '../commands/commands.ts'
import { keysOf } from '../commands/keys.ts'
import { openList } from '../designer/sessionStore.ts'

type Line =
  | { readonly kind: 'lane' | 'beside' | 'pools' }
  | { readonly kind: 'step'; readonly id: string }
  | WayLine

interface WayLine {
  readonly kind: 'way' | 'message'
  readonly id: string
}

/** At a step everything that its shape can do; at a way, what is done with ways. */
export function onLineKey(event: KeyboardEvent, row: Line) {
  if (event.target !== event.currentTarget) return
  const command = commandOn('outline', event.nativeEvent)
  const isLine = command?.group === 'outline' && command.onlyByKey === true
  if ((row.kind === 'way' || row.kind === 'message') && !isLine) {
    if (!withWay(keysOf(event.nativeEvent), row)) return
  } else if (command === undefined || (row.kind !== 'step' && !isLine)) return
  else command.run({ element: row.kind === 'step' ? row.id : undefined, key: event.key })
  event.preventDefault()
  event.stopPropagation()
}

/** A message between pools takes no step into its middle. */
function withWay(keys: string, { id: flow, kind }: WayLine): boolean {
  if (keys === 'Enter' || keys === 'F2') openWay(flow)
  else if (keys === 'a' && kind === 'way') openList({ kind: 'onWay', element: flow })
  else if (keys === 'Delete' || keys === 'Backspace') removeSelected()
  else return false
  return true
}
