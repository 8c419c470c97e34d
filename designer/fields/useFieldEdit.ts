import type { Definition } from '#shared/model/definition.ts'
import type { Schema } from '#shared/model/schema.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { updateField } from '../editing/commands/dataFields.ts'
import { valuesOf, withValues } from '../editing/fieldKind.ts'
import { fieldLabel } from '../editing/fieldLabel.ts'
import type { FieldPlace } from '../editing/fieldPlace.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

export interface FieldProps {
  readonly definition: Definition
  readonly id: string
  readonly place: FieldPlace
}

/** A property of a list, or of each of its entries. */
interface EditedProps extends FieldProps {
  readonly ofItems?: boolean | undefined
}

/** Changes one property of a field under a name people recognise in "Rückgängig". */
export function useFieldEdit({ definition, id, place, ofItems = false }: EditedProps) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(fieldTexts)
  const name = fieldLabel(definition, id, language) ?? place.name
  const edit = (what: string, update: (schema: Schema) => Schema): void => {
    change(text.change.property(what, name), (now) =>
      updateField(now, id, ofItems ? (schema) => withValues(schema, update) : update),
    )
  }
  const set = <Key extends keyof Schema>(what: string, key: Key, value: Schema[Key]): void =>
    edit(what, (schema) => withMember(schema, key, value))
  return { name, edit, set, schema: ofItems ? valuesOf(place.schema) : place.schema }
}

/** Leaves the member out when there is nothing to say. */
export function withMember<Key extends keyof Schema>(
  schema: Schema,
  key: Key,
  value: Schema[Key] | undefined,
): Schema {
  const { [key]: _before, ...rest } = schema
  return value === undefined ? rest : { ...rest, [key]: value }
}
