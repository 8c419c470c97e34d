import type { LanguageOptions } from '#shared/feel/language/completions.ts'
import type { Localised } from '#shared/model/localised.ts'
import { fieldAt, type NamedField } from '#shared/renaming/fieldAt.ts'
import { renameField } from '#shared/renaming/renameField.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { useLanguage } from '../ui/language.ts'

/** The field that a name in a text being written means. */
export function renamableAt(
  text: string,
  offset: number,
  language: LanguageOptions,
): NamedField | undefined {
  const definition = useDocument.getState().opened?.definition
  return definition && fieldAt(definition, { text, ...language }, offset)
}

/** Renames a field wherever the service means it, as one step that can be undone; or says why not. */
export function renameEverywhere({ path, at }: NamedField, name: string): Localised | undefined {
  const definition = useDocument.getState().opened?.definition
  if (definition === undefined) return undefined
  const renamed = renameField(definition, path, path.slice(0, -at.name.length) + name)
  if ('problems' in renamed) return renamed.problems[0]?.message
  const { rename } = fieldTexts[useLanguage.getState().language].change
  change(rename(at.name, name), () => renamed.definition)
  return undefined
}
