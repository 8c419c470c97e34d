import { usesOf, type Use } from '#shared/lint/usesOf.ts'
import { usesOfType } from '#shared/lint/usesOfType.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { inherited, metadataKeys } from '../fieldMetadata.ts'
import { dataPathsOf, isTypeId, parentId, placeOf } from '../fieldPlace.ts'
import { mapRecord } from '../records.ts'
import { eachQuestion } from '../eachQuestion.ts'
import { addFieldTo, outputMappings, withoutDescription } from './dataFields.ts'

export type Moved =
  | { readonly definition: Definition; readonly id: string }
  | { readonly blockers: readonly Pick<Use, 'pointer'>[] }

/**
 * A field of the case into another group, or to the case itself (`target` undefined). Questions, shown lines,
 * rows that fill it and sample values follow. Where an expression reads it, or a step takes its group as a
 * whole, it stays: those have to be changed first.
 */
export function moveField(definition: Definition, id: string, target: string | undefined): Moved {
  const place = placeOf(definition, id)
  const isThere = parentId(id) === target || target === id || target?.startsWith(`${id}.`) === true
  if (place === undefined || isTypeId(id) || isThere) return { definition, id }
  const shared = dataPathsOf(definition, place.pointer).filter((path) => path !== id)
  const blockers = [
    ...usesOf(definition, id).filter((use) => use.kind === 'reads' || isWhole(use, id)),
    ...shared.map((path) => ({ pointer: `/data/${path.replaceAll('.', '/properties/')}` })),
    ...inSources(definition, place.type),
  ]
  if (blockers.length > 0) return { blockers }
  const added = addFieldTo(withoutDescription(definition, place), target, {
    label: place.schema.label ?? { de: place.name },
    schema: { ...saidAbove(definition, id), ...place.schema },
    wanted: place.name,
  })
  return { definition: following(added.definition, id, added.id), id: added.id }
}

/** A step that fills the group, or collects a list, does so by the names it knows. */
function isWhole({ kind, path, pointer }: Use, id: string): boolean {
  return kind === 'writes' && (id.startsWith(`${path}.`) || pointer.includes('/loop/'))
}

/** What a register answers has the form the register gave it. */
function inSources(
  definition: Definition,
  type: string | undefined,
): readonly Pick<Use, 'pointer'>[] {
  if (type === undefined) return []
  return usesOfType(definition, type)
    .filter((pointer) => pointer.startsWith('/sources/'))
    .map((pointer) => ({ pointer }))
}

/** Purpose, basis, protection and retention go along, also where the group had said them. */
function saidAbove(definition: Definition, id: string): Schema {
  return Object.fromEntries(
    metadataKeys.flatMap((key) => {
      const above = inherited(definition, id, key)
      return above === undefined ? [] : [[key, above.value]]
    }),
  )
}

function following(definition: Definition, from: string, to: string): Definition {
  const moved = (path: string): string =>
    path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path
  const keys = <Value>(records: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(records).map(([path, value]) => [moved(path), value]))
  const outputs = outputMappings(definition)
  return {
    ...definition,
    forms: mapRecord(definition.forms, ({ remark, ...form }) => ({
      ...form,
      questions: eachQuestion(form.questions, (question) => ({
        ...question,
        path: moved(question.path),
      })),
      known: form.known.map((section) => ({
        ...section,
        fields: section.fields.map((field) => ({ ...field, path: moved(field.path) })),
      })),
      ...(remark === undefined ? {} : { remark: { ...remark, path: moved(remark.path) } }),
    })),
    mappings: mapRecord(definition.mappings, (mapping, id) =>
      outputs.has(id) ? { ...mapping, rows: keys(mapping.rows) } : mapping,
    ),
    scenarios: mapRecord(definition.scenarios, ({ expect, ...scenario }) => ({
      ...scenario,
      forms: mapRecord(scenario.forms, (values) => keys<Json>(values)),
      ...(expect === undefined ? {} : { expect: keys<Json>(expect) }),
    })),
  }
}
