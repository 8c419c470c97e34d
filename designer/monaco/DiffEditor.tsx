import { useEffect, useRef } from 'react'
import { monaco } from './monaco.ts'

interface DiffEditorProps {
  readonly original: string
  readonly modified: string
  /** Else one below the other. */
  readonly sideBySide: boolean
  readonly labels: { readonly original: string; readonly modified: string }
}

/** Two JSON texts beside each other, to read only; what is the same on both sides is folded. */
export function DiffEditor({ original, modified, sideBySide, labels }: DiffEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current === null) return undefined
    const editor = monaco.editor.createDiffEditor(host.current, {
      ...options,
      renderSideBySide: sideBySide,
    })
    const models = {
      original: monaco.editor.createModel(original, 'json'),
      modified: monaco.editor.createModel(modified, 'json'),
    }
    editor.setModel(models)
    editor.getOriginalEditor().updateOptions({ ariaLabel: labels.original })
    editor.getModifiedEditor().updateOptions({ ariaLabel: labels.modified })
    return () => {
      editor.dispose()
      models.original.dispose()
      models.modified.dispose()
    }
  }, [original, modified, sideBySide, labels.original, labels.modified])
  return <div className="editor" ref={host} />
}

const options = {
  readOnly: true,
  originalEditable: false,
  automaticLayout: true,
  hideUnchangedRegions: { enabled: true, contextLineCount: 6 },
  useInlineViewWhenSpaceIsLimited: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderMarginRevertIcon: false,
  fontSize: 12,
  lineHeight: 18,
  // Tab leaves the editor, as it leaves every other part of the page.
  tabFocusMode: true,
} as const
