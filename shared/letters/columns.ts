import type { Language } from '../model/localised.ts'
import { letterTexts } from '../text/letters.ts'
import type { Row } from './row.ts'

export interface Columns {
  readonly headings: readonly [label: string, value: string]
  readonly areAmounts: boolean
}

/** What stands above rows, by what they hold; undefined where nothing stands beside the labels, so that they are a list. */
export function columnsOf(rows: readonly Row[], language: Language): Columns | undefined {
  const { item, amount, detail, content } = letterTexts[language]
  const values = rows.flatMap(([, value]) => (value === '' ? [] : [value]))
  if (values.length === 0) return undefined
  const areAmounts = values.every((value) => /\d\s?€|€\s?-?\d/.test(value))
  return { headings: areAmounts ? [item, amount] : [detail, content], areAmounts }
}
