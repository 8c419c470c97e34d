import type { Mapping } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
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
      update: (current) => withMapping(current, side, mapping),
    },
  )
  return { definition: linked, mapping }
}

/** What is thrown takes something along, what is caught brings something, a step does both. */
function withMapping(element: Element, side: 'input' | 'output', mapping: string): Element {
  const { type } = element
  if (isActivity(element)) return { ...element, [side]: mapping }
  if (type === 'endEvent' || type === 'intermediateThrowEvent') {
    return side === 'input' ? { ...element, input: mapping } : element
  }
  return 'event' in element && side === 'output' ? { ...element, output: mapping } : element
}
