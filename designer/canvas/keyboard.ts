import type { KeyboardEvent } from 'react'
import { commandOn } from '../commands/commands.ts'

/** Letters work on a focused step only, never while text is written (WCAG 2.1.4). */
export function onCanvasKey(event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.classList.contains('react-flow__node')) return
  const element = target.dataset['id']
  if (element === undefined) return
  const command = commandOn('step', event.nativeEvent)
  if (command === undefined) return
  command.run({ element, key: event.key })
  event.preventDefault()
  event.stopPropagation()
}
