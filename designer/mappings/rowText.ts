import { compile } from '#shared/feel/compile.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { blockOf } from '#shared/mappings/blocks.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { writeNumber } from '#shared/text/notation.ts'
import type { Source } from './sources.ts'

/** The name of a target; a value in a text without words before it is called by its number. */
export function labelOf({ label, place }: ViewRow, language: Language): string {
  const said = inLanguage(label, language)
  if (said !== '…' || place.kind !== 'value') return said
  return mappingTexts[language].value(place.at + 1)
}

/** What a row takes: the values that it names, or that its formula reads. */
export function takenBy(
  { row, scope }: ViewRow,
  sources: ReadonlyMap<string, Source>,
): readonly Source[] {
  if (row.value === undefined) return []
  const { reads } = compile(row.value, { kind: 'expression', scope })
  const block = blockOf(row.value)
  const paths =
    block?.kind === 'joined' ? block.paths : block?.kind === 'value' ? [block.path] : reads
  return [...new Set(paths)].flatMap((path) => sources.get(path) ?? [])
}

/** How the value is made of what is taken, in a few words. */
export function transformationOf(
  { row }: ViewRow,
  taken: readonly Source[],
  language: Language,
): string {
  const text = { ...mappingTexts[language], ...mappingEditorTexts[language] }
  if (row.value === undefined) return ''
  if (row.rows !== undefined) return text.perItem
  const block = blockOf(row.value)
  if (block === undefined) return row.value === 'null' ? text.empty : text.formula
  if (block.kind === 'constant') return text.constant
  if (block.kind === 'value') return text.as[block.as]
  return joinedNames(
    taken.map(({ label }) => label),
    text.sayAnd,
  )
}

function joinedNames(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}

/** A fixed value as people write it. */
export function constantText(value: string | number | boolean, language: Language): string {
  const text = mappingTexts[language]
  if (typeof value === 'boolean') return value ? text.yes : text.no
  return typeof value === 'number' ? writeNumber(value, language) : `„${value}“`
}
