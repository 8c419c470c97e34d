import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { useLanguage } from './language.ts'

/** Reads and writes localised text in the language of the page. */
export function useSaid() {
  const language = useLanguage((state) => state.language)
  return {
    language,
    read: (text: Localised | undefined): string =>
      text === undefined ? '' : inLanguage(text, language),
    said: (before: Localised | undefined, typed: string): Localised => ({
      ...(before ?? { de: typed }),
      [language]: typed,
    }),
  }
}
