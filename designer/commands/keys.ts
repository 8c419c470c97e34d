import { create } from 'zustand'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What was pressed, as commands name it. A sign counts as it is typed, whatever a keyboard needs for it. */
export function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const control = ctrlKey || metaKey
  if (isSign(key) && (!control || altKey)) return key
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key
  const held = [control && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift']
  return [...held, name].filter((part) => typeof part === 'string').join('+')
}

/** Neither letter nor figure: on some keyboards only reached with Shift, Option or AltGr. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}\s]/u.test(key)
}

/** One character alone, as dictation or a slipping hand may type it (WCAG 2.1.4). */
export function isSingleCharacter(keys: string): boolean {
  return keys.length === 1
}

export const useSingleKeys = create<{ readonly on: boolean }>(() => ({
  on: localStorage.getItem('singleKeys') !== 'false',
}))

export function setSingleKeys(on: boolean): void {
  localStorage.setItem('singleKeys', String(on))
  useSingleKeys.setState({ on })
}
