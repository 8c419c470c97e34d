import { create } from 'zustand'
import type { Definition } from '#shared/model/definition.ts'
import type { Change } from '#shared/model/change.ts'
import { sameJson } from '#shared/model/hash.ts'
import { asJson } from '../editing/asJson.ts'
import {
  edit,
  emptyHistory,
  redo,
  undo,
  withChange,
  type Edited,
  type History,
} from '../editing/history.ts'
import { rebase, type Rebased } from '../editing/rebase.ts'
import type { LocalCopy } from './localCopy.ts'

/** The draft being edited, what was done to it, and the state the server knows. */
interface Opened {
  readonly definition: Definition
  readonly history: History
  readonly stored: { readonly definition: Definition; readonly etag: string }
  /** What was sent last; where no answer came, the server may have it all the same. */
  readonly sent?: Definition
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

export function markSent(sent: Definition): void {
  const { opened } = useDocument.getState()
  if (opened !== undefined) useDocument.setState({ opened: { ...opened, sent } })
}

export function markStored(definition: Definition, etag: string): void {
  const { opened } = useDocument.getState()
  if (opened === undefined) return
  const { sent: _answered, ...rest } = opened
  useDocument.setState({ opened: { ...rest, stored: { definition, etag } } })
}

export function rebased(theirs: Definition): Rebased | undefined {
  const { opened } = useDocument.getState()
  if (opened === undefined) return undefined
  const { stored, sent } = opened
  const hasArrived = sent !== undefined && sameJson(asJson(sent), asJson(theirs))
  return rebase(opened, { base: hasArrived ? sent : stored.definition, theirs })
}

/** Mine on top of the other state, from where both go on. */
export function takeRebased({ definition, history, theirs }: Rebased, etag: string): void {
  useDocument.setState({
    opened: { definition, history, stored: { definition: theirs, etag } },
  })
}

/**
 * What was left unsaved goes on from the state it began with; the server says whether there is a newer one. False where
 * nothing was.
 */
export function openCopy({ base, etag, definition, sent }: LocalCopy, label: string): boolean {
  openDocument(base, etag)
  if (!change(label, () => definition)) return false
  if (sent !== undefined) markSent(sent)
  return true
}
