import { z } from 'zod'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Text that people read. German is complete, other languages fall back to it. */
export const localisedSchema = z.strictObject({
  de: z.string().min(1),
  en: z.exactOptional(z.string().min(1)),
})
export type Localised = z.infer<typeof localisedSchema>

export function inLanguage(text: Localised, language: Language): string {
  return text[language] ?? text.de
}
