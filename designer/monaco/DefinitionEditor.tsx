import { useEffect, useRef, useState } from 'react'
import { tooDeepAt } from '#shared/import/jsonDepth.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Language } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { problemTexts } from '#shared/text/problems.ts'
import { change } from '../designer/documentStore.ts'
import { asJson } from '../editing/asJson.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { JsonEditor, type Marker } from './JsonEditor.tsx'
import { readJson, writeJson } from '#shared/model/jsonText.ts'

const pause = 400

/** Text and drawing are two views of one definition: either side changes the other. */
export function DefinitionEditor({ definition }: { readonly definition: Definition }) {
  const text = useTexts(designerTexts)
  const [shown, setShown] = useState(() => pretty(definition))
  const [problem, setProblem] = useState<string>()
  const [markers, setMarkers] = useState<readonly Marker[]>([])
  const written = useRef(definition)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (written.current === definition) return
    written.current = definition
    setProblem(undefined)
    setShown(pretty(definition))
  }, [definition])
  const waiting = useRef<() => void>(undefined)
  // What was typed last counts too when the editor is closed within the pause.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      waiting.current?.()
    },
    [],
  )
  const take = (typed: string): void => {
    const parsed = parse(typed, useLanguage.getState().language)
    if ('problem' in parsed) return setProblem(parsed.problem)
    setProblem(undefined)
    if (sameJson(asJson(parsed.definition), asJson(written.current))) return
    written.current = parsed.definition
    change(text.editDefinition, () => parsed.definition)
  }
  const onType = (typed: string): void => {
    clearTimeout(timer.current)
    waiting.current = () => {
      waiting.current = undefined
      take(typed)
    }
    timer.current = setTimeout(waiting.current, pause)
  }
  const [first] = markers
  return (
    <div className="source">
      <p className={problem === undefined ? 'sourceState' : 'sourceState wrong'} role="status">
        <Icon name={problem === undefined ? 'ok' : 'error'} size="s" />
        {problem === undefined
          ? text.definitionHint
          : `${text.definitionInvalid} ${first === undefined ? problem : `${first.line}: ${first.message}`}`}
      </p>
      <JsonEditor text={shown} label={text.definition} onType={onType} onMarkers={setMarkers} />
    </div>
  )
}

function parse(
  typed: string,
  language: Language,
): { readonly definition: Definition } | { readonly problem: string } {
  const deep = tooDeepAt(typed)
  if (deep !== undefined)
    return { problem: `${deep.line}:${deep.column} ${problemTexts[language].tooDeep}` }
  let json: unknown
  try {
    json = readJson(typed)
  } catch (error) {
    // not JSON yet: the person is still typing
    return { problem: error instanceof Error ? error.message : '' }
  }
  const parsed = definitionSchema.safeParse(json)
  if (parsed.success) return { definition: parsed.data }
  const [issue] = parsed.error.issues
  return { problem: `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}` }
}

function pretty(definition: Definition): string {
  return writeJson(definition, 2)
}
