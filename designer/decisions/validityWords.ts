import { periodInWords } from '#shared/decisions/inWords.ts'
import { isNeverValid, type Validity } from '#shared/decisions/validity.ts'
import { readDay } from '#shared/model/calendar.ts'
import type { Language } from '#shared/model/localised.ts'
import { validityTexts } from '#shared/text/validity.ts'
import { withOptional } from '../editing/records.ts'

/** As a cell holds it: the first and the last day with a slash between, or nothing. */
export function contentOfValidity({ validFrom = '', validTo = '' }: Validity): string {
  return validFrom === '' && validTo === '' ? '' : `${validFrom}/${validTo}`
}

export function validityOf(content: string): Validity {
  const [from = '', to = ''] = content.split('/')
  return {
    ...withOptional('validFrom', from === '' ? undefined : from),
    ...withOptional('validTo', to === '' ? undefined : to),
  }
}

export function validityInWords(content: string, language: Language): string {
  return content === ''
    ? validityTexts[language].always
    : periodInWords(validityOf(content), language)
}

/** "ab 1.1.2026" → "2026-01-01/"; undefined when it is not understood. */
export function validityFromWords(typed: string): string | undefined {
  const said = typed.trim().toLowerCase()
  if (forEver.includes(said)) return ''
  const { from: first = '', to: last = '' } =
    patterns.map((one) => one.exec(said)).find((found) => found !== null)?.groups ?? {}
  const [from, to] = [dayOf(first), dayOf(last)]
  if (from === undefined || to === undefined || `${from}${to}` === '') return undefined
  return isNeverValid(validityOf(`${from}/${to}`)) ? undefined : `${from}/${to}`
}

const forEver = ['', '-', ...Object.values(validityTexts).map(({ always }) => always)]
const patterns = [
  /^(?:ab|from)\s+(?<from>[\d.-]+)$/,
  /^(?:bis|until|to)\s+(?<to>[\d.-]+)$/,
  /^(?:(?:ab|from|von)\s+)?(?<from>[\d.-]+)\s*(?:bis|until|to|–)\s*(?<to>[\d.-]+)$/,
]

function dayOf(written: string): string | undefined {
  if (written === '') return ''
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? []
  const iso =
    date === undefined || month === undefined
      ? written
      : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return readDay(iso) === undefined ? undefined : iso
}
