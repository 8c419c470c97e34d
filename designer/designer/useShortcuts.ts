import { useEffect } from 'react'
import { commandOn, commands, type Command } from '../commands/commands.ts'
import { isSingleCharacter, keysOf, useSingleKeys } from '../commands/keys.ts'

/** The keys that work everywhere but in text that is being written and in dialogs. */
export function useShortcuts(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  const command = commandOn('page', event)
  if (
    command === undefined ||
    event.defaultPrevented ||
    isInside('[role$=dialog], [role=menu]', event)
  )
    return
  if (isInside(exceptIn(command), event)) return
  if (isSingleCharacter(keysOf(event)) && !useSingleKeys.getState().on) return
  if (!command.when({ element: undefined })) return
  command.run({ element: undefined })
  event.preventDefault()
}

/** Where a command would get in the way. */
function exceptIn(command: Command): string {
  if (command === commands.nextArea || command === commands.previousArea) return nowhere
  return command === commands.palette ? codeEditor : writing
}

const nowhere = ':not(*)'
const codeEditor = '.monaco-editor'
const writing = `input, textarea, select, [contenteditable], ${codeEditor}`

/** A list that is filtered gets the keys of its field too: what has the focus counts as well. */
function isInside(places: string, { target }: KeyboardEvent): boolean {
  return [target, document.activeElement].some(
    (place) => place instanceof HTMLElement && place.closest(places) !== null,
  )
}
