import type { LanguageOptions } from '#shared/feel/language/completions.ts'
import { compile } from '#shared/feel/compile.ts'
import { caseScope, type Scope } from '#shared/feel/scope.ts'
import { usualItem } from '#shared/mappings/place.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { formatValue } from '#shared/text/format.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { useDocument } from '../designer/documentStore.ts'
import type { Sample } from '../simulation/sample.ts'
import { useSample } from '../simulation/useSample.ts'
import { useScenario } from '../simulation/useScenario.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { firstNameOf } from '#shared/model/path.ts'

interface LiveProps {
  readonly text: string
  readonly language: LanguageOptions
  /** The list that is gone through: its first entry is the `item`. */
  readonly each?: string | undefined
}

/** What the expression yields in the sample case, as people write it. */
export function LiveValue(props: LiveProps) {
  const definition = useDocument(({ opened }) => opened?.definition)
  const isOne = props.language.kind !== 'unaryTests' && props.text.trim() !== ''
  return definition !== undefined && isOne ? <InSample {...{ ...props, definition }} /> : null
}

function InSample({
  text,
  language: { kind, scope },
  each,
  definition,
}: LiveProps & { readonly definition: Definition }) {
  const say = useTexts(expressionTexts)
  const language = useLanguage((state) => state.language)
  const sample = useSample(definition, useScenario(definition))
  if (sample === undefined) return null
  const { evaluate, reads, schema = {}, diagnostics } = compile(text, { kind, scope })
  const isWrong = diagnostics.some(({ severity }) => severity === 'error')
  const known = caseScope(definition)
  const isKnown = (path: string) =>
    (each !== undefined && isItem(path)) || isCaseData(path, scope, known)
  if (isWrong || !reads.every(isKnown)) return null
  const { value } = evaluate(seenIn(sample, each, known), sample.environment)
  if (value === undefined) return null
  const written = formatValue(value, schema, {
    types: scope.types,
    language,
    timeZone: 'Europe/Berlin',
    dates: 'short',
  })
  return (
    <p className="exprValue">
      {say.value} <output>{written === '' ? say.nothing : written}</output>
    </p>
  )
}

function isItem(path: string): boolean {
  return path === usualItem || path.startsWith(`${usualItem}.`)
}

function seenIn({ data, environment }: Sample, each: string | undefined, scope: Scope): JsonObject {
  if (each === undefined) return data
  const list = compile(each, { kind: 'expression', scope }).evaluate(data, environment).value
  const [item = null] = Array.isArray(list) ? list : []
  return { ...data, [usualItem]: item }
}

/** Names such as `result` have no value outside of their step. */
function isCaseData(path: string, { schema }: Scope, known: Scope): boolean {
  const name = firstNameOf(path)
  const found = schema.properties?.[name]
  return found !== undefined && found === known.schema.properties?.[name]
}
