import { create } from 'zustand'
import type { Definition } from '#shared/model/definition.ts'
import { applyChange, changeBetween, type Change } from '#shared/model/change.ts'
import { asDefinition, asJson } from '../editing/asJson.ts'
import {
  edit,
  emptyHistory,
  redo,
  undo,
  withChange,
  type Edited,
  type History,
} from '../editing/history.ts'

/** The draft being edited, what was done to it, and the state the server knows. */
interface Opened {
  readonly definition: Definition
  readonly history: History
  readonly stored: { readonly definition: Definition; readonly etag: string }
}

interface DocumentState {
  readonly opened: Opened | undefined
}

export const useDocument = create<DocumentState>(() => ({ opened: undefined }))

export function openDocument(definition: Definition, etag: string): void {
  useDocument.setState({
    opened: { definition, history: emptyHistory, stored: { definition, etag } },
  })
}

/** One undo step with the name of what the person did. True when something changed. */
export function change(label: string, command: (definition: Definition) => Definition): boolean {
  const { opened } = useDocument.getState()
  if (opened === undefined) return false
  const edited = edit(opened, label, command(opened.definition))
  if (edited === undefined) return false
  useDocument.setState({ opened: { ...opened, ...edited } })
  return true
}

export function applyFix(label: string, fix: Change): boolean {
  return change(label, (definition) => withChange(definition, fix))
}

/** Back (below zero) or on in what was done; the labels of what changed. */
export function travel(by: number): readonly string[] {
  const { opened } = useDocument.getState()
  if (opened === undefined) return []
  const { past, future } = opened.history
  const passed = by < 0 ? past.slice(by) : future.slice(0, by)
  if (passed.length === 0) return []
  const way = by < 0 ? undo : redo
  const there = passed.reduce<Edited>((now) => way(now), opened)
  useDocument.setState({ opened: { ...opened, ...there } })
  return passed.map(({ label }) => label)
}

/** The label of what was undone. */
export const undoLast = (): string | undefined => travel(-1)[0]

export function markStored(definition: Definition, etag: string): void {
  const { opened } = useDocument.getState()
  if (opened !== undefined)
    useDocument.setState({ opened: { ...opened, stored: { definition, etag } } })
}

/** My changes since the last common state, put on top of the other version. */
export function rebaseOnto(theirs: Definition, etag: string): void {
  const { opened } = useDocument.getState()
  if (opened === undefined) return
  const mine = changeBetween(asJson(opened.stored.definition), asJson(opened.definition))
  const definition = asDefinition(applyChange(asJson(theirs), mine))
  useDocument.setState({ opened: { ...opened, definition, stored: { definition: theirs, etag } } })
}

/** The other version is taken; undo leads back to mine. */
export function takeOther(theirs: Definition, etag: string, label: string): void {
  change(label, () => theirs)
  markStored(theirs, etag)
}
