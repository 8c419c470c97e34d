import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Field } from './fields.ts'

/** Fields as a person finds them in a list: by name, with what they belong to. */
export function fieldEntries(
  fields: readonly Field[],
  language: Language,
): { readonly id: string; readonly label: string; readonly note: string }[] {
  return fields.map(({ path, label, group }) => ({
    id: path,
    label: inLanguage(label, language),
    note: inLanguage(group, language),
  }))
}
