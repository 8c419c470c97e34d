import { act } from 'react'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import { go } from '#designer/designer/route.ts'
import { useSession } from '#designer/designer/sessionStore.ts'
import { MappingsView } from '#designer/mappings/MappingsView.tsx'
import type { Definition } from '#shared/model/definition.ts'
import { press, showScreen, until } from '../../support/screen.tsx'
import { kennel } from './kennel.ts'

function View() {
  const definition = useDocument((state) => state.opened?.definition)
  return definition === undefined ? null : <MappingsView definition={definition} />
}

/** The mappings of a draft; unless another is asked for, what is taken over from the register. */
export async function showMappings(item = 'taken', draft: Definition = kennel()) {
  const page = await showScreen(<View />, {})
  await act(async () => {
    openDocument(draft, '1')
    go({ service: draft.id, view: 'mappings', item })
  })
  return page
}

export function closeDraft(): Promise<void> {
  return act(async () => {
    useDocument.setState({ opened: undefined })
    useSession.setState({ scenario: undefined })
  })
}

export function draft(): Definition {
  const { opened } = useDocument.getState()
  if (opened === undefined) throw new Error('expected a draft')
  return opened.definition
}

export function rowsOfDraft() {
  return draft().mappings['taken']?.rows ?? {}
}

/** The cells of a row as they read, without what only helps to see. */
export function cells(page: HTMLElement, key: string): readonly string[] {
  return [...rowOf(page, key).querySelectorAll('[role=gridcell]')].map(({ textContent }) =>
    textContent.trim(),
  )
}

export function rowOf(page: HTMLElement, key: string): HTMLElement {
  const row = page.querySelector(`[data-key="${key}"]`)
  if (!(row instanceof HTMLElement)) throw new Error(`expected a row ${key}`)
  return row
}

export async function hit(target: Element | null, key: string): Promise<void> {
  if (target === null) throw new Error(`${key}: expected something to press it in`)
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

export async function openRow(page: HTMLElement, key: string): Promise<HTMLInputElement> {
  await press(rowOf(page, key))
  await until(() => page.querySelector('.pick input') !== null)
  return searchField(page)
}

export function searchField(page: HTMLElement): HTMLInputElement {
  const field = page.querySelector('.pick input')
  if (!(field instanceof HTMLInputElement)) throw new Error('expected the field of an open row')
  return field
}

export async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    const prototype = Object.getPrototypeOf(field) as object // reason: React listens to the setter of the prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

export function options(page: HTMLElement): readonly string[] {
  return [...page.querySelectorAll('.pick [role=option]')].map(({ textContent }) => textContent)
}
