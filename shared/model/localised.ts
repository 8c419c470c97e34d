import { z } from 'zod'

export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]

/** Text that people read. German is complete, other languages fall back to it. */
export const localisedSchema = z.strictObject({
  de: z.string().min(1),
  en: z.exactOptional(z.string().min(1)),
})
export type Localised = z.infer<typeof localisedSchema>

/** The name of something drawn; empty when it bears none. */
export const drawnNameSchema = z.strictObject({
  de: z.string(),
  en: z.exactOptional(z.string().min(1)),
})

/** Also takes a text as an HTTP answer types it, where an absent language may be undefined. */
export function inLanguage(
  text: { readonly [L in Language]?: string | undefined } & { readonly de: string },
  language: Language,
): string {
  return text[language] ?? text.de
}

/** German is always there; what is typed in English gets the same text until someone writes the German. */
export function localised(language: Language, text: string): Localised {
  return language === 'de' ? { de: text } : { de: text, en: text }
}
