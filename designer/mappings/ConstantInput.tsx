import type { ViewRow } from '#shared/lint/viewRow.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { feelOf } from '#shared/phrases/feelOf.ts'
import type { Phrase } from '#shared/phrases/phrase.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { writeDate, writeNumber } from '#shared/text/notation.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { phraseIn } from './phrasing.ts'
import { writeJson } from '#shared/model/jsonText.ts'
import { plainWords } from '#shared/model/longNumber.ts'

/** A fixed value, typed or chosen as people write it: 30,70; 1.1.2026; ja. */
export function ConstantInput({
  row,
  label,
  value,
  onCommit,
}: {
  readonly row: ViewRow
  readonly label: string
  /** An expression; only a constant shows. */
  readonly value: string | undefined
  readonly onCommit: (expression: string) => void
}) {
  const text = useTexts(mappingTexts)
  const { fixedProblem } = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  const schema = resolve(row.schema ?? {}, row.scope.types)
  const phrase = value === undefined ? undefined : phraseIn(value, row.scope)
  const options = optionsOf(schema, text, language)
  if (options !== undefined) {
    return <Choice label={label} value={value ?? ''} options={options} onChange={onCommit} />
  }
  const kind = kindOf(schema)
  return (
    <TextInput
      label={label}
      value={phrase === undefined ? '' : shown(phrase, language)}
      problem={(typed) =>
        typed === '' || parsed(typed, kind) !== undefined || kind === 'text'
          ? undefined
          : fixedProblem[kind]
      }
      onCommit={(typed) => {
        const expression = typed === '' ? undefined : parsed(typed, kind)
        if (expression !== undefined) onCommit(expression)
      }}
    />
  )
}

type Kind = 'number' | 'date' | 'text'

function kindOf({ type, format }: Schema): Kind {
  if (format === 'decimal' || type === 'number' || type === 'integer') return 'number'
  return format === 'date' || format === 'partial-date' ? 'date' : 'text'
}

function optionsOf(schema: Schema, text: (typeof mappingTexts)['de'], language: Language) {
  if (schema.type === 'boolean')
    return [
      { id: 'true', label: text.yes },
      { id: 'false', label: text.no },
    ]
  return schema.enum?.map((value) => {
    const written = typeof value === 'string' ? plainWords(value) : writeJson(value)
    const label = schema.enumLabels?.[written]
    return {
      id: writeJson(value),
      label: label === undefined ? written : inLanguage(label, language),
    }
  })
}

function shown(phrase: Phrase, language: Language): string {
  if (phrase.kind === 'number') return writeNumber(phrase.digits, language)
  if (phrase.kind === 'date') return writeDate(phrase.date, language)
  return phrase.kind === 'text' ? phrase.text : ''
}

/** "30,70" → 30.70, "1.1.2026" → date("2026-01-01"). */
function parsed(typed: string, kind: Kind): string | undefined {
  if (kind === 'text') return feelOf({ kind: 'text', text: typed })
  if (kind === 'number') {
    const number = typed.replaceAll(/[\s€]|\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
    return /^-?\d+(\.\d+)?$/.test(number) ? feelOf({ kind: 'number', digits: number }) : undefined
  }
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed.trim()) ?? []
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(typed.trim())
    ? typed.trim()
    : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return Number.isNaN(Date.parse(iso)) ? undefined : feelOf({ kind: 'date', date: iso })
}
