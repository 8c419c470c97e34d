import * as monaco from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { editorOptions, followTheme } from './editor.ts'
import './monaco.css'

/** Two texts beside each other, to read. */
export function DiffEditor({
  original,
  modified,
  sideBySide,
  labels,
}: {
  readonly original: string
  readonly modified: string
  readonly sideBySide: boolean
  readonly labels: { readonly original: string; readonly modified: string }
}) {
  const host = useRef<HTMLDivElement>(null)
  const { original: before, modified: after } = labels
  useEffect(() => {
    if (host.current === null) return
    const models = {
      original: monaco.editor.createModel(original, 'json'),
      modified: monaco.editor.createModel(modified, 'json'),
    }
    const editor = monaco.editor.createDiffEditor(host.current, {
      ...editorOptions,
      readOnly: true,
      originalEditable: false,
      renderSideBySide: sideBySide,
      useInlineViewWhenSpaceIsLimited: false,
      hideUnchangedRegions: { enabled: true },
    })
    editor.setModel(models)
    // The labels of the comparison itself do not reach the fields inside.
    editor.getOriginalEditor().updateOptions({ ariaLabel: before })
    editor.getModifiedEditor().updateOptions({ ariaLabel: after })
    const unfollow = followTheme()
    return () => {
      unfollow()
      editor.dispose()
      models.original.dispose()
      models.modified.dispose()
    }
  }, [original, modified, sideBySide, before, after])
  return <div ref={host} className="monacoHost" />
}
