import * as monaco from 'monaco-editor/editor'
import { useEffect, useEffectEvent, useRef } from 'react'
import { definitionFile, editorOptions, followTheme } from './editor.ts'
import './monaco.css'

export interface Marker {
  readonly line: number
  readonly message: string
}

interface JsonProps {
  readonly text: string
  readonly label: string
  readonly onType: (text: string) => void
  readonly onMarkers: (markers: readonly Marker[]) => void
}

/** A definition as text, checked by its JSON Schema while it is typed. */
export function JsonEditor({ text, label, onType, onMarkers }: JsonProps) {
  const host = useRef<HTMLDivElement>(null)
  const model = useRef<monaco.editor.ITextModel>(undefined)
  const replacing = useRef(false)
  const textNow = useEffectEvent(() => text)
  const typed = useEffectEvent((next: string) => {
    if (!replacing.current) onType(next)
  })
  const marked = useEffectEvent((markers: readonly Marker[]) => onMarkers(markers))
  useEffect(() => {
    if (host.current === null) return
    const opened = openEditor(host.current, {
      text: textNow(),
      label,
      onType: (next) => typed(next),
      onMarkers: (markers) => marked(markers),
    })
    model.current = opened.model
    return () => {
      model.current = undefined
      opened.dispose()
    }
  }, [label])
  useEffect(() => {
    const current = model.current
    if (current === undefined || current.getValue() === text) return
    replacing.current = true
    current.pushEditOperations([], [{ range: current.getFullModelRange(), text }], () => null)
    replacing.current = false
  }, [text])
  return <div ref={host} className="monacoHost" />
}

function openEditor(host: HTMLElement, { text, label, onType, onMarkers }: JsonProps) {
  const uri = monaco.Uri.parse(`fachwerk://draft/${definitionFile}`)
  const model = monaco.editor.createModel(text, 'json', uri)
  const editor = monaco.editor.create(host, {
    ...editorOptions,
    model,
    ariaLabel: label,
    formatOnPaste: true,
  })
  const typing = model.onDidChangeContent(() => onType(model.getValue()))
  const marking = monaco.editor.onDidChangeMarkers(() => {
    const markers = monaco.editor.getModelMarkers({ resource: uri })
    onMarkers(markers.map(({ startLineNumber, message }) => ({ line: startLineNumber, message })))
  })
  const unfollow = followTheme()
  const dispose = (): void => {
    unfollow()
    typing.dispose()
    marking.dispose()
    editor.dispose()
    model.dispose()
  }
  return { model, dispose }
}
