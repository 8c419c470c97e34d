import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'

/** What bears a title, as entries of a list to choose from. */
export function titledEntries(
  records: Readonly<Record<string, { readonly title: Localised }>>,
  language: Language,
): { id: string; label: string }[] {
  return Object.entries(records).map(([id, { title }]) => ({
    id,
    label: inLanguage(title, language),
  }))
}
