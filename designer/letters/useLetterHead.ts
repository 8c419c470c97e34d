import type { LetterHead } from '#shared/letters/Letter.tsx'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { letterTexts } from '#shared/text/letters.ts'
import { writeDate } from '#shared/text/notation.ts'
import { useMe } from '../api/queries.ts'

interface Sent {
  readonly language: Language
  readonly number: string
  /** Its day. */
  readonly date: string
}

/** The head of a letter of a sample case, in the language of the letter. */
export function useLetterHead({ owner }: Definition, { language, number, date }: Sent): LetterHead {
  const { city } = useMe().data ?? {}
  const sender = city === undefined ? '' : letterTexts[language].city(city.name)
  const office = inLanguage(city?.departments[owner] ?? { de: owner }, language)
  const day = writeDate(date, language)
  return { sender, office, address: office, phone: '–', number, date, day }
}
