import { create } from 'zustand'
import type { Definition } from '#shared/model/definition.ts'
import { applyChange, changeBetween, type Change } from '#shared/model/change.ts'
import { asDefinition, asJson } from '../editing/asJson.ts'
import { edit, emptyHistory, redo, undo, withChange, type History } from '../editing/history.ts'

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

/** The label of what was undone. */
export function undoLast(): string | undefined {
  return travel(undo, ({ past }) => past.at(-1)?.label)
}

export function redoNext(): string | undefined {
  return travel(redo, ({ future }) => future[0]?.label)
}

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

function travel(
  way: typeof undo,
  labelOf: (history: History) => string | undefined,
): string | undefined {
  const { opened } = useDocument.getState()
  if (opened === undefined) return undefined
  const label = labelOf(opened.history)
  if (label !== undefined) useDocument.setState({ opened: { ...opened, ...way(opened) } })
  return label
}
