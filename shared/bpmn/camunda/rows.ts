import type { Mapping } from '../../model/content.ts'
import type { Element, Flow } from '../../model/elements.ts'
import type { Localised } from '../../model/localised.ts'
import type { Rows } from './place.ts'

export function takesInput(read: Element | Flow): boolean {
  return (
    'type' in read &&
    !/(Gateway|^startEvent|^intermediateCatchEvent|^boundaryEvent)$/.test(read.type)
  )
}

export function yieldsOutput(read: Element | Flow): boolean {
  return 'type' in read && !/(Gateway|^endEvent|^intermediateThrowEvent)$/.test(read.type)
}

export function inputMapping({ de, en = de }: Localised, rows: Rows): Mapping {
  return { title: { de: `Eingabe: ${de}`, en: `Input: ${en}` }, rows: valuesOf(rows) }
}

export function outputMapping({ de, en = de }: Localised, rows: Rows): Mapping {
  return { title: { de: `Ergebnis: ${de}`, en: `Result: ${en}` }, rows: valuesOf(rows) }
}

function valuesOf(rows: Rows): Mapping['rows'] {
  return Object.fromEntries(Object.entries(rows).map(([target, value]) => [target, { value }]))
}
