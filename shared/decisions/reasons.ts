import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { decisionTexts } from '../text/decisions.ts'
import type { DecidedRow } from './evaluate.ts'
import { inputsInWords, rowNumber, shortDay } from './inWords.ts'
import { versionOn } from './validity.ts'

/** Why a table decided as it did: one row that applied, as data and as a sentence. */
export interface Reason {
  readonly row: string
  /** As the editor counts it. */
  readonly number: number
  readonly date?: string
  readonly inputs: Readonly<Record<string, Json>>
  readonly legalBasis?: string
  /** What the table says to the person concerned: "Sie halten einen ersten Hund." */
  readonly said?: string
  /** "Zeile 1: Sie halten einen ersten Hund. Art: erster Hund, … (§ 4 Abs. 1, Stand 1.1.2026)" */
  readonly sentence: string
}

/** In the order of the rows that decided; empty where none did. */
export function reasonsOf(
  decision: Decision,
  rows: readonly DecidedRow[],
  { scope, language }: { readonly scope: Scope; readonly language: Language },
): readonly Reason[] {
  return rows.map((decided) => {
    const { row: id, date, inputs } = decided
    const version = versionOn(decision, date) ?? decision
    const index = version.rows.findIndex((one) => one.id === id)
    const row = version.rows[index]
    const legalBasis = row?.legalBasis ?? version.legalBasis
    const said = row?.reason === undefined ? undefined : inLanguage(row.reason, language)
    const shown = used(version, row?.when ?? {}, inputs)
    const because = inputsInWords(shown, version, { scope, language })
    const number = rowNumber(version, index)
    return {
      row: id,
      number,
      inputs,
      ...(date === undefined ? {} : { date }),
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(said === undefined ? {} : { said }),
      sentence: sentenceOf({ number, said, because, legalBasis, date }, language),
    }
  })
}

interface Told {
  readonly number: number
  readonly said: string | undefined
  readonly because: string
  readonly legalBasis: string | undefined
  readonly date: string | undefined
}

function sentenceOf({ number, said, because, legalBasis, date }: Told, language: Language): string {
  const { reasons: text } = decisionTexts[language]
  const told = [said, because === '' ? text.always : text.because(because)]
  const grounds = [legalBasis, date === undefined ? undefined : text.on(shortDay(date))]
  const known = grounds.filter((one) => one !== undefined).join(', ')
  const sentence = text.sentence(String(number), told.filter((one) => one !== undefined).join(' '))
  return known === '' ? sentence : `${sentence} (${known})`
}

/**
 * "Sie halten einen ersten Hund (§ 4 Abs. 1 Hundesteuersatzung)." Each sentence once, in order; what the rows do not
 * say is not made up.
 */
export function saidReasons(
  decision: Decision,
  rows: readonly Pick<DecidedRow, 'row' | 'date'>[],
  language: Language,
): string {
  const sentences = new Set<string>()
  for (const { row: id, date } of rows) {
    const version = versionOn(decision, date) ?? decision
    const row = version.rows.find((one) => one.id === id)
    if (row?.reason === undefined) continue
    const said = inLanguage(row.reason, language).trim()
    const legalBasis = row.legalBasis ?? version.legalBasis
    const [, sentence = said, end = ''] = /^(.*?)([.!]?)$/s.exec(said) ?? []
    sentences.add(legalBasis === undefined ? said : `${sentence} (${legalBasis})${end}`)
  }
  return [...sentences].join(' ')
}

/** The inputs that the row has a condition on: the others did not matter. */
function used(
  { inputs }: Decision,
  when: Readonly<Record<string, string>>,
  values: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const text = referred(when, id)
      const value = values[id]
      return text === undefined || ['', '-'].includes(text.trim()) || value === undefined
        ? []
        : [[id, value] as const]
    }),
  )
}
