import * as monaco from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { definitionFile, editorOptions, followTheme } from './editor.ts'
import './monaco.css'

export interface Marker {
  readonly line: number
  readonly message: string
}

/** A definition as text, checked by its JSON Schema while it is typed. */
export function JsonEditor({
  text,
  label,
  onType,
  onMarkers,
}: {
  readonly text: string
  readonly label: string
  readonly onType: (text: string) => void
  readonly onMarkers: (markers: readonly Marker[]) => void
}) {
  const host = useRef<HTMLDivElement>(null)
  const model = useRef<monaco.editor.ITextModel>(undefined)
  const latest = useRef({ text, onType, onMarkers, replacing: false })
  latest.current = { ...latest.current, text, onType, onMarkers }
  useEffect(() => {
    if (host.current === null) return
    const uri = monaco.Uri.parse(`fachwerk://draft/${definitionFile}`)
    const created = monaco.editor.createModel(latest.current.text, 'json', uri)
    model.current = created
    const editor = monaco.editor.create(host.current, {
      ...editorOptions,
      model: created,
      ariaLabel: label,
      formatOnPaste: true,
    })
    const typed = created.onDidChangeContent(() => {
      if (!latest.current.replacing) latest.current.onType(created.getValue())
    })
    const marked = monaco.editor.onDidChangeMarkers(() => {
      const markers = monaco.editor.getModelMarkers({ resource: uri })
      latest.current.onMarkers(
        markers.map(({ startLineNumber, message }) => ({ line: startLineNumber, message })),
      )
    })
    const unfollow = followTheme()
    return () => {
      unfollow()
      typed.dispose()
      marked.dispose()
      editor.dispose()
      created.dispose()
      model.current = undefined
    }
  }, [label])
  useEffect(() => {
    const current = model.current
    if (current === undefined || current.getValue() === text) return
    latest.current.replacing = true
    current.pushEditOperations([], [{ range: current.getFullModelRange(), text }], () => null)
    latest.current.replacing = false
  }, [text])
  return <div ref={host} className="monacoHost" />
}
