import type { LanguageOptions } from '#shared/feel/language/completions.ts'
import { compile } from '#shared/feel/compile.ts'
import { caseScope, type Scope } from '#shared/feel/scope.ts'
import type { Definition } from '#shared/model/definition.ts'
import { formatValue } from '#shared/text/format.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { liveOf } from './live.ts'

/** What the expression yields in the sample case, as people write it. */
export function LiveValue({
  text,
  language: { kind, scope },
}: {
  readonly text: string
  readonly language: LanguageOptions
}) {
  const say = useTexts(expressionTexts)
  const language = useLanguage((state) => state.language)
  const definition = useDocument(({ opened }) => opened?.definition)
  const live = definition === undefined || kind === 'unaryTests' ? undefined : liveOf(definition)
  if (live === undefined || text.trim() === '') return null
  const { evaluate, reads, schema = {}, diagnostics } = compile(text, { kind, scope })
  const isWrong = diagnostics.some(({ severity }) => severity === 'error')
  if (isWrong || !reads.every((path) => isCaseData(path, scope, definition))) return null
  const { value } = evaluate(live.data, live.environment)
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

/** Names such as `result` and `item` have no value outside of their step. */
function isCaseData(path: string, { schema }: Scope, definition: Definition | undefined): boolean {
  const [name = ''] = path.split('.', 1)
  const known = definition === undefined ? {} : caseScope(definition).schema.properties
  return schema.properties?.[name] !== undefined && schema.properties[name] === known?.[name]
}
