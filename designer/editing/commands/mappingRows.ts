import type { Mapping } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { idFrom } from '../ids.ts'
import { elementAt, type ElementPlace } from '../process.ts'
import { without, withUpdated } from '../records.ts'
import { updateElement } from './updateElement.ts'

export function updateMapping(
  definition: Definition,
  mapping: string,
  update: (mapping: Mapping) => Mapping,
): Definition {
  const mappings = withUpdated(definition.mappings, mapping, update)
  return mappings === definition.mappings ? definition : { ...definition, mappings }
}

export function setRow(mapping: Mapping, target: string, value: string): Mapping {
  return { ...mapping, rows: { ...mapping.rows, [target]: { ...mapping.rows[target], value } } }
}

export function removeTarget(mapping: Mapping, target: string): Mapping {
  return { ...mapping, rows: without(mapping.rows, [target]) }
}

/** Gives a step an empty mapping for what it takes or what it yields, when it has none. */
export function addMapping(
  definition: Definition,
  { side, ...place }: ElementPlace & { readonly side: 'input' | 'output' },
): { readonly definition: Definition; readonly mapping: string } {
  const element = elementAt(definition, place)
  if (element === undefined) return { definition, mapping: '' }
  const name = side === 'input' ? `${element.name.de} Eingabe` : `${element.name.de} Ergebnis`
  const mapping = idFrom(name, definition.mappings)
  const mappings = { ...definition.mappings, [mapping]: { title: element.name, rows: {} } }
  const linked = updateElement(
    { ...definition, mappings },
    {
      ...place,
      update: (current) => {
        if (side === 'output' && 'attachedTo' in current) return { ...current, output: mapping }
        return 'fimGroup' in current || isActivity(current)
          ? { ...current, [side]: mapping }
          : current
      },
    },
  )
  return { definition: linked, mapping }
}

function isActivity({ type }: { readonly type: string }): boolean {
  return !type.endsWith('Event') && !type.endsWith('Gateway')
}
