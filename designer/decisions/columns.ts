import {
  readTest,
  readValue,
  writeTest,
  writeValue,
  type CellFormat,
} from '#shared/decisions/cellWords.ts'
import { domainOf } from '#shared/decisions/domain.ts'
import { cellFormat } from '#shared/decisions/inWords.ts'
import { caseScope, type Scope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { sentenceOf, spoken } from '#shared/phrases/sentenceOf.ts'
import { referred } from '#shared/model/referred.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { setCell, updateRow, type Row } from '../editing/commands/decisionRows.ts'
import { valuesOf, type Field } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { fromTarget } from './labels.ts'

/** A column of the grid: a condition, a result, or what stands beside them. */
export interface GridColumn {
  readonly part: 'when' | 'then' | 'reason' | 'legalBasis'
  readonly id: string
  readonly label: string
  readonly note: string
  readonly width: number
  readonly isAmount: boolean
  /** Of what is written as FEEL. */
  readonly format: CellFormat | undefined
  /** What a result can be computed from, where it need not be written out. */
  readonly sources?: ResultSources
}

export interface ResultSources {
  readonly fields: readonly Field[]
  readonly scope: Scope
  readonly language: Language
}

export interface Told {
  readonly definition: Definition
  /** The whole table, by which the steps know it. */
  readonly decision: Decision
  readonly language: Language
}

export function columnsOf(
  version: Decision,
  { definition, decision, language }: Told,
): GridColumn[] {
  const words = decisionTexts[language]
  const scope = caseScope(definition)
  const sources = { fields: valuesOf(definition), scope, language }
  const conditions = version.inputs.map((input): GridColumn => {
    const schema = domainOf(input, scope)
    const format = cellFormat(schema, language)
    const label = inLanguage(input.label, language)
    return { part: 'when', id: input.id, label, ...looks(schema, label, language), format }
  })
  const results = version.outputs.map(({ id, label: name, schema }): GridColumn => {
    const known = fromTarget(definition, decision, { output: id, schema })
    const label = inLanguage(name, language)
    const format = cellFormat(known, language)
    const isChosen = ['truth', 'list'].includes(kindOf(known))
    const column = { part: 'then', id, label, ...looks(known, label, language), format } as const
    return isChosen ? column : { ...column, sources }
  })
  const beside = (part: 'reason' | 'legalBasis', width: number): GridColumn => ({
    part,
    id: part,
    label: words.beside[part],
    note: words.besideNote[part],
    width,
    isAmount: false,
    format: undefined,
  })
  return [...conditions, ...results, beside('reason', 240), beside('legalBasis', 150)]
    .map((column) => ({ ...column, label: column.label === '' ? column.id : column.label }))
    .map((column) => withTypes(column, definition))
}

function withTypes(column: GridColumn, { types }: Definition): GridColumn {
  const { format } = column
  return format === undefined
    ? column
    : { ...column, format: { ...format, schema: resolve(format.schema, types) } }
}

function looks(schema: Schema, label: string, language: Language) {
  const isAmount = schema.format === 'decimal'
  const width = Math.min(240, Math.max(isAmount ? 118 : 128, label.length * 8 + 34))
  return { note: decisionTexts[language].kinds[kindOf(schema)], width, isAmount }
}

export type CellKind = 'truth' | 'list' | 'number' | 'amount' | 'date' | 'dateTime' | 'text'

export function kindOf({ type, format, enum: values }: Schema): CellKind {
  if (type === 'boolean') return 'truth'
  if (format === 'decimal') return 'amount'
  if (type === 'number' || type === 'integer') return 'number'
  if (format === 'date') return 'date'
  if (format === 'date-time') return 'dateTime'
  return values === undefined ? 'text' : 'list'
}

/** What stands in a cell: FEEL, or text as it is. */
export function contentOf(row: Row, { part, id }: GridColumn, language: Language): string {
  if (part === 'when') return referred(row.when, id) ?? ''
  if (part === 'then') return referred(row.then, id) ?? ''
  if (part === 'legalBasis') return row.legalBasis ?? ''
  return row.reason === undefined ? '' : inLanguage(row.reason, language)
}

/** As people read it; undefined when it says more than a cell can. */
export function inWords(content: string, { part, format }: GridColumn): string | undefined {
  if (format === undefined) return content
  if (part === 'when') return readTest(content, format)
  return content === '' ? '' : readValue(content, format)
}

/** A result that is computed, as a sentence; undefined when a sentence cannot say it. */
export function calculationIn(content: string, { sources }: GridColumn): string | undefined {
  const phrase = sources === undefined ? undefined : phraseOf(content, sources.scope)
  if (phrase === undefined || sources === undefined) return undefined
  const { fields, language } = sources
  const named = (path: string): string | undefined => {
    const field = fields.find((one) => one.path === path)
    return field === undefined ? undefined : inLanguage(field.label, language)
  }
  return spoken(sentenceOf(phrase, language, named))
}

/** What was typed, as it is stored; undefined when it is not understood. */
export function fromWords(typed: string, { part, format }: GridColumn): string | undefined {
  if (format === undefined) return typed.trim()
  return part === 'when' ? writeTest(typed, format) : writeValue(typed, format)
}

export function withContent(
  version: Decision,
  row: string,
  {
    column,
    content,
    language,
  }: {
    readonly column: GridColumn
    readonly content: string
    readonly language: Language
  },
): Decision {
  const { part, id } = column
  if (part === 'when' || part === 'then')
    return setCell(version, row, { part, column: id, text: content })
  return updateRow(version, row, ({ [part]: before, ...rest }) => ({
    ...rest,
    ...(part === 'legalBasis'
      ? withOptional('legalBasis', content === '' ? undefined : content)
      : withOptional(
          'reason',
          content === ''
            ? undefined
            : { ...(typeof before === 'object' ? before : { de: content }), [language]: content },
        )),
  }))
}
