import type { Definition } from '#shared/model/definition.ts'
import { renameField, type Renamed } from '#shared/renaming/renameField.ts'
import { updateField } from '../editing/commands/dataFields.ts'
import { renameType } from '../editing/commands/renameType.ts'
import { childId, holderOf, isTypeId, parentId, placeOf, typeId } from '../editing/fieldPlace.ts'
import { idFrom } from '../editing/ids.ts'
import { withMember, type FieldProps } from './useFieldEdit.ts'

type Naming = FieldProps & { readonly name: string }

/** The technical name that goes with a label, free among its neighbours. */
export function nameFrom(label: string, { definition, id, place }: FieldProps): string {
  const outer = parentId(id)
  const holder = outer === undefined ? undefined : placeOf(definition, outer)
  const root = isTypeId(id) ? definition.types : definition.data
  const around =
    holder === undefined ? root : (holderOf(definition, holder)?.schema.properties ?? {})
  const { [place.name]: _itself, ...others } = around
  const name = idFrom(label, others)
  return isRootType({ definition, id, place }) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

export function renamedTo(definition: Definition, { id, place, name }: Naming): Renamed {
  if (name === place.name) return { definition }
  if (!isTypeId(id) || place.holder !== undefined) {
    return renameField(definition, id, idOf(id, name))
  }
  return { definition: renameType(definition, place.name, name) }
}

/** Label and technical name at once. */
export function relabelled(
  definition: Definition,
  target: Naming & { readonly label: string },
): Definition {
  const renamed = renamedTo(definition, target)
  if ('problems' in renamed) return definition
  return updateField(renamed.definition, idOf(target.id, target.name), (schema) =>
    withMember(schema, 'label', { ...schema.label, de: target.label }),
  )
}

export function idOf(id: string, name: string): string {
  const outer = parentId(id)
  if (outer !== undefined) return childId(outer, name)
  return isTypeId(id) ? typeId(name) : name
}

export function isRootType({ id, place }: FieldProps): boolean {
  return isTypeId(id) && place.holder === undefined
}
