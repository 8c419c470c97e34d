import type { Scope } from '../feel/scope.ts'
import type { MappingRow } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'
import { pointerTo } from '../model/pointer.ts'

/** Where the value of one target comes from, wherever that is stored. */
export interface ViewRow {
  /** Within its view: "dog.breed", "lines[].amount". */
  readonly key: string
  readonly label: Localised
  readonly group: Localised
  /** How many lists it is inside of. */
  readonly depth: number
  readonly isRequired: boolean
  /** Undefined when there is no such target. */
  readonly schema: Schema | undefined
  /** What its value sees. */
  readonly scope: Scope
  /** The list that a block of a letter repeats for, or whose entries a form asks for: they are `item`. */
  readonly each?: { readonly text: string; readonly scope: Scope }
  readonly row: Omit<MappingRow, 'value'> & { readonly value: string | undefined }
  readonly place: RowPlace
}

/** Where a row is stored, for who changes it. */
export type RowPlace =
  | {
      readonly kind: 'row'
      /** Undefined while the step has no mapping. */
      readonly mapping: string | undefined
      /** Targets from the outermost list on. */
      readonly path: readonly string[]
    }
  | { readonly kind: 'input'; readonly decision: string; readonly input: string }
  | {
      readonly kind: 'known'
      readonly form: string
      readonly section: number
      readonly field: number
    }
  | { readonly kind: 'question'; readonly form: string; readonly question: string }
  /** A value in a text: the text by its pointer, and the how manieth value in it. */
  | {
      readonly kind: 'value'
      readonly letter: string
      readonly text: readonly string[]
      readonly at: number
    }

/** Where a row of a mapping is in the definition; undefined for what is stored otherwise, or not yet. */
export function pointerOf(place: RowPlace): string | undefined {
  if (place.kind !== 'row' || place.mapping === undefined) return undefined
  return pointerTo('mappings', place.mapping, ...place.path.flatMap((target) => ['rows', target]))
}
