import { useEffect } from 'react'
import { designerTexts } from '#shared/text/designer.ts'
import { useLanguage } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { redoNext, undoLast, useDocument } from './documentStore.ts'
import { select, useSession } from './sessionStore.ts'

export function undo(): void {
  const label = undoLast()
  if (label !== undefined) announce(designerTexts[useLanguage.getState().language].undone(label))
  dropLostSelection()
}

export function redo(): void {
  const label = redoNext()
  if (label !== undefined) announce(designerTexts[useLanguage.getState().language].redone(label))
  dropLostSelection()
}

/** Ctrl+Z, Ctrl+Y and N everywhere but in text that is being written. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isWriting(event.target)) return
      const act = actionFor(event)
      if (act === undefined) return
      act()
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function actionFor(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? redo : undo
    return key === 'y' ? redo : undefined
  }
  return key === 'n' && !event.altKey ? focusPalette : undefined
}

function focusPalette(): void {
  document.querySelector<HTMLElement>('.pal .kind')?.focus()
}

/** A list that is filtered gets the keys of its field too: what has the focus counts as well. */
function isWriting(target: EventTarget | null): boolean {
  return [target, document.activeElement].some(
    (place) =>
      place instanceof HTMLElement &&
      place.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null,
  )
}

function dropLostSelection(): void {
  const { process, elements } = useSession.getState()
  const known = useDocument.getState().opened?.definition.processes[process]?.elements ?? {}
  const left = elements.filter((id) => id in known)
  if (left.length < elements.length) select(left)
}
