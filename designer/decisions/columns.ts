import {
  readTest,
  readValue,
  writeTest,
  writeResult,
  type CellFormat,
} from '#shared/decisions/cellWords.ts'
import { domainOf } from '#shared/decisions/domain.ts'
import { cellFormat, valueInWords } from '#shared/decisions/inWords.ts'
import { scopeWithin } from '#shared/decisions/required.ts'
import { caseScope, type Scope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { sentenceOf, spoken } from '#shared/phrases/sentenceOf.ts'
import { referred } from '#shared/model/referred.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { setValidity } from '../editing/commands/decisionPeriods.ts'
import { setCell, updateRow, type Row } from '../editing/commands/decisionRows.ts'
import { valuesOf, type Field } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { fromTarget, idOf } from './labels.ts'
import {
  contentOfValidity,
  validityFromWords,
  validityInWords,
  validityOf,
} from './validityWords.ts'

/** A column of the grid: a condition, a result, or what stands beside them. */
export interface GridColumn {
  readonly part: 'when' | 'then' | 'reason' | 'legalBasis' | 'validity'
  readonly id: string
  readonly label: string
  readonly note: string
  readonly width: number
  readonly language: Language
  readonly isAmount: boolean
  /** Of what is written as FEEL. */
  readonly format: CellFormat | undefined
  /** How it is written as FEEL, and what a result has to become. */
  readonly sight?: CellSight
  /** What a result can be computed from, where it need not be written out. */
  readonly sources?: ResultSources
}

export interface CellSight {
  readonly kind: 'unaryTests' | 'expression'
  /** What the decision sees. */
  readonly scope: Scope
  /** What `?` is, in a condition. */
  readonly tested?: Schema
  readonly target?: Schema
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
  const scope = caseScope(definition)
  const within = scopeWithin(definition, idOf(definition, decision) ?? '', scope)
  const sources = { fields: valuesOf(definition), scope, language }
  const conditions = version.inputs.map((input): GridColumn => {
    const schema = domainOf(input, scope)
    const format = cellFormat(schema, language)
    const label = inLanguage(input.label, language)
    return {
      part: 'when',
      id: input.id,
      label,
      language,
      ...looks(schema, label, language),
      format,
      sight: { kind: 'unaryTests', scope: within, tested: schema },
    }
  })
  const results = version.outputs.map(({ id, label: name, schema }): GridColumn => {
    const known = fromTarget(definition, decision, { output: id, schema })
    const label = inLanguage(name, language)
    const format = cellFormat(known, language)
    const isChosen = ['truth', 'list'].includes(kindOf(known))
    const column = {
      part: 'then',
      id,
      label,
      language,
      ...looks(known, label, language),
      format,
      sight: { kind: 'expression', scope: within, target: schema },
    } as const
    return isChosen ? column : { ...column, sources }
  })
  return [...conditions, ...results, ...besides(version, language)]
    .map((column) => ({ ...column, label: column.label === '' ? column.id : column.label }))
    .map((column) => withTypes(column, definition))
}

/** What stands beside conditions and results; days only where they can count. */
function besides({ date, rows }: Decision, language: Language): readonly GridColumn[] {
  const { beside, besideNote } = decisionTexts[language]
  const { column, columnNote } = validityTexts[language]
  const common = { language, isAmount: false, format: undefined }
  const told = (part: 'reason' | 'legalBasis', width: number): GridColumn => {
    return { part, id: part, label: beside[part], note: besideNote[part], width, ...common }
  }
  const isDated = date !== undefined || rows.some((row) => contentOfValidity(row) !== '')
  const days = { part: 'validity', id: 'validity', label: column, note: columnNote } as const
  return [
    told('reason', 240),
    told('legalBasis', 150),
    ...(isDated ? [{ ...days, width: 150, ...common }] : []),
  ]
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
  if (part === 'validity') return contentOfValidity(row)
  return row.reason === undefined ? '' : inLanguage(row.reason, language)
}

/** What a cell of the column expects, with an example. */
export function expectedIn({ part, format, language }: GridColumn): string {
  const { expectedChoice, expectedTest } = decisionTexts[language]
  if (part === 'validity') return validityTexts[language].expected
  if (format === undefined) return ''
  const kind = kindOf(format.schema)
  const value = valueExpected(format, language)
  if (part !== 'when') return value
  const others = kind === 'truth' || kind === 'list' ? expectedChoice : expectedTest
  return `${value} ${others}`
}

const fewValues = 6

/** The values of a short list by their names. */
function valueExpected({ schema }: CellFormat, language: Language): string {
  const { expected, expectedValues } = decisionTexts[language]
  const kind = kindOf(schema)
  const values = schema.enum ?? []
  if (kind === 'list' && values.length <= fewValues)
    return expectedValues(values.map((one) => valueInWords(one, schema, language)))
  return expected[kind === 'number' && schema.type === 'integer' ? 'whole' : kind]
}

/** As people read it; undefined when it says more than a cell can. */
export function inWords(content: string, column: GridColumn): string | undefined {
  const { part, format, language } = column
  if (part === 'validity') return validityInWords(content, language)
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
  if (part === 'validity') return validityFromWords(typed)
  if (format === undefined) return typed.trim()
  return part === 'when' ? writeTest(typed, format) : writeResult(typed, format)
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
  if (part === 'validity') return setValidity(version, row, validityOf(content))
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
