import * as monaco from 'monaco-editor/editor'
import { useEffect, useEffectEvent, useRef } from 'react'
import { editorOptions, followTheme } from '../monaco/editor.ts'
import '../monaco/monaco.css'
import { describeModel, feel, markProblems, type LiveLanguage } from './feelLanguage.ts'

interface EditorProps {
  readonly text: string
  readonly label: string
  readonly language: LiveLanguage
  readonly onType: (text: string) => void
}

/** A long expression in Monaco, with the same support as the light field. */
export function ExpressionEditor({ text, label, language, onType }: EditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const model = useRef<monaco.editor.ITextModel>(undefined)
  const textNow = useEffectEvent(() => text)
  const languageNow = useEffectEvent(() => language)
  // What was typed comes back as `text`, maybe after more has been typed: no reason to go back to it.
  const echoes = useRef<string[]>([])
  const typed = useEffectEvent((next: string) => {
    echoes.current.push(next)
    onType(next)
  })
  useEffect(() => {
    if (host.current === null) return
    const opened = openEditor(host.current, {
      text: textNow(),
      label,
      language: languageNow(),
      onType: (next) => typed(next),
    })
    model.current = opened.model
    return () => {
      model.current = undefined
      opened.dispose()
    }
  }, [label])
  // Fields may be called otherwise meanwhile, and the sample case comes in its own time.
  const { kind, scope, live } = language
  useEffect(() => {
    if (model.current === undefined) return
    describeModel(model.current, { kind, scope, ...(live === undefined ? {} : { live }) })
    markProblems(model.current)
  }, [kind, scope, live])
  useEffect(() => {
    const current = model.current
    const echo = echoes.current.lastIndexOf(text)
    if (echo >= 0) echoes.current.splice(0, echo + 1)
    if (echo >= 0 || current === undefined || current.getValue() === text) return
    current.pushEditOperations([], [{ range: current.getFullModelRange(), text }], () => null)
  }, [text])
  return <div ref={host} className="monacoHost" />
}

function openEditor(host: HTMLElement, { text, label, language, onType }: EditorProps) {
  const model = monaco.editor.createModel(text, feel)
  describeModel(model, language)
  const editor = monaco.editor.create(host, {
    ...editorOptions,
    model,
    ariaLabel: label,
    fontSize: 13,
    lineHeight: 20,
    wordWrap: 'on',
    lineNumbers: 'off',
    folding: false,
    'semanticHighlighting.enabled': true,
    // The parts of a name are no words of their own; the provider knows what may stand here.
    wordBasedSuggestions: 'off',
    padding: { top: 8, bottom: 8 },
  })
  const check = (): void => markProblems(model)
  const typing = model.onDidChangeContent(() => {
    onType(model.getValue())
    check()
  })
  check()
  editor.focus()
  const unfollow = followTheme()
  const dispose = (): void => {
    unfollow()
    typing.dispose()
    editor.dispose()
    model.dispose()
  }
  return { model, dispose }
}
