import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { partsOf, type Phrase } from '#shared/phrases/phrase.ts'
import { sentenceOf, spoken } from '#shared/phrases/sentenceOf.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { isFixed, phraseIn } from './phrasing.ts'
import type { Source } from './sources.ts'

/** The name of a target; a value in a text without words before it is called as what stands there, else by its number. */
export function labelOf({ label, place, row, scope }: ViewRow, language: Language): string {
  const said = inLanguage(label, language)
  if (said !== '…' || place.kind !== 'value') return said
  const named = row.value && schemaAt(scope.schema, row.value, scope.types)?.label
  return named ? inLanguage(named, language) : mappingTexts[language].value(place.at + 1)
}

/** What a row takes: the values that it names, or that its formula reads. */
export function takenBy(
  { row, scope }: ViewRow,
  sources: ReadonlyMap<string, Source>,
): readonly Source[] {
  if (row.value === undefined) return []
  const phrase = phraseIn(row.value, scope)
  const named = phrase === undefined ? [] : pathsIn(phrase)
  const paths = named.length > 0 ? named : compile(row.value, { kind: 'expression', scope }).reads
  return [...new Set(paths.flatMap((path) => nearest(path, sources) ?? []))]
}

/** What is read of the entries of a list is taken from the list. */
function nearest(path: string, sources: ReadonlyMap<string, Source>): Source | undefined {
  const found = sources.get(path)
  const end = path.lastIndexOf('.')
  return found !== undefined || end < 0 ? found : nearest(path.slice(0, end), sources)
}

function pathsIn(phrase: Phrase): readonly string[] {
  if (phrase.kind === 'field') return [phrase.path]
  return partsOf(phrase).flatMap(([, part]) => pathsIn(part))
}

/** How the value is made of what is taken, in a few words; as a sentence where it takes more. */
export function transformationOf(
  { row, scope }: ViewRow,
  taken: readonly Source[],
  language: Language,
): string {
  const text = mappingTexts[language]
  if (row.value === undefined) return ''
  if (row.rows !== undefined) return text.perItem
  const phrase = phraseIn(row.value, scope)
  if (phrase === undefined) return row.value === 'null' ? text.empty : text.formula
  if (isFixed(phrase)) return text.constant
  if (phrase.kind === 'field') return text.asIs
  if (phrase.kind === 'converted' && phrase.of.kind === 'field') return text.as[phrase.by]
  if (phrase.kind === 'join' && taken.length > 1)
    return joinedNames(
      taken.map(({ label }) => label),
      mappingEditorTexts[language].sayAnd,
    )
  return spoken(sentenceOf(phrase, language, labelsIn(taken, scope, language)))
}

/** What the values of a scope are called, and what the entries of its lists hold. */
export function labelsIn(sources: readonly Source[], { schema, types }: Scope, language: Language) {
  return (path: string): string | undefined => {
    const named = sources.find((source) => source.path === path)?.label
    const label = named === undefined ? schemaAt(schema, path, types)?.label : undefined
    return label === undefined ? named : inLanguage(label, language)
  }
}

function joinedNames(names: readonly string[], and: string): string {
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
}

/** A fixed value as people write it. */
export function constantText(phrase: Phrase, language: Language): string {
  return spoken(sentenceOf(phrase, language, () => undefined))
}
