import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { isLongNumber } from '../model/longNumber.ts'
import type { Schema } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import { contentTexts } from '../text/content.ts'
import { writeAmount, writeNumber } from '../text/notation.ts'
import { constantInWords, readTest, type CellFormat } from './cellWords.ts'
import { constantOfJson } from './constant.ts'
import { domainOf } from './domain.ts'
import { isValidOn, type Validity } from './validity.ts'
import { writeJson } from '../model/jsonText.ts'

export function cellFormat(schema: Schema, language: Language): CellFormat {
  return {
    schema,
    words: contentTexts[language].decisions,
    spell: (value) => {
      const label = schema.enumLabels?.[value]
      return label === undefined ? value : inLanguage(label, language)
    },
  }
}

/** "Art: erster Hund, Ermäßigt: nein": the cells that say something. */
export function conditionsInWords(
  when: Readonly<Record<string, string>>,
  { inputs }: Pick<Decision, 'inputs'>,
  { scope, language }: { readonly scope: Scope; readonly language: Language },
): string {
  const { everyCase, ownRule } = contentTexts[language].decisions
  const said = inputs.flatMap((input) => {
    const text = referred(when, input.id)
    if (text === undefined || text === '' || text === '-') return []
    const cell = readTest(text, cellFormat(domainOf(input, scope), language))
    return [`${inLanguage(input.label, language)}: ${cell ?? ownRule}`]
  })
  return said.length === 0 ? everyCase : said.join(', ')
}

/** "Art: erster Hund, Ermäßigt: nein": the values of a case. */
export function inputsInWords(
  values: Readonly<Record<string, Json>>,
  { inputs }: Pick<Decision, 'inputs'>,
  { scope, language }: { readonly scope: Scope; readonly language: Language },
): string {
  return inputs
    .flatMap((input) => {
      const value = values[input.id]
      if (value === undefined) return []
      const said = valueInWords(value, domainOf(input, scope), language)
      return [`${inLanguage(input.label, language)}: ${said}`]
    })
    .join(', ')
}

export function valueInWords(value: Json, schema: Schema, language: Language): string {
  const constant = constantOfJson(value, schema.format)
  if (constant !== undefined) return constantInWords(constant, cellFormat(schema, language))
  // more digits than a cell compares
  if (isLongNumber(value)) return writeNumber(value, 'de')
  if (schema.format === 'decimal' && typeof value === 'string') return writeAmount(value, 'de')
  return typeof value === 'string' ? value : writeJson(value)
}

/** "ab 1.1.2026"; empty without limits. */
export function periodInWords({ validFrom, validTo }: Validity, language: Language): string {
  const { from, until, between } = contentTexts[language].decisions
  if (validFrom !== undefined && validTo !== undefined)
    return between(shortDay(validFrom), shortDay(validTo))
  if (validFrom !== undefined) return from(shortDay(validFrom))
  return validTo === undefined ? '' : until(shortDay(validTo))
}

/** "1.1.2026" */
export function shortDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}.${month}.${year}`
}

/** The number that a row has among those valid at the same time, as the editor counts them. */
export function rowNumber({ rows, date }: Pick<Decision, 'rows' | 'date'>, index: number): number {
  const row = rows[index]
  if (date === undefined || row === undefined) return index + 1
  const day = row.validFrom ?? row.validTo
  return rows.slice(0, index + 1).filter((one) => isValidOn(one, day)).length
}
