import { usesOf, type Use } from '#shared/lint/usesOf.ts'
import { usesOfType } from '#shared/lint/usesOfType.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Rows } from '#shared/model/mappingRows.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { moveReads, verifyMove, withTexts, type Move } from '#shared/renaming/moveReads.ts'
import { inherited, metadataKeys } from '../fieldMetadata.ts'
import {
  dataPathsOf,
  isTypeId,
  namesOf,
  parentId,
  placeOf,
  type FieldPlace,
} from '../fieldPlace.ts'
import { mapRecord } from '../records.ts'
import { eachQuestion } from '../eachQuestion.ts'
import { addFieldTo, outputMappings, withoutDescription } from './dataFields.ts'
import { withScenarioValues } from './scenarioValues.ts'

export type Moved =
  | { readonly definition: Definition; readonly id: string }
  | { readonly blockers: readonly Pick<Use, 'pointer'>[] }

/**
 * A field of the case into another group, or to the case itself (`target` undefined); a field of a type into another
 * part of it. What reads it, questions, shown lines, rows that fill it and sample values follow. Where it is meant by
 * something else than its path, or a step takes its group as a whole, it stays: those have to be changed first.
 */
export function moveField(definition: Definition, id: string, target: string | undefined): Moved {
  const place = placeOf(definition, id)
  if (place === undefined || !mayGo(place, id, target)) return { definition, id }
  const isOwn = isTypeId(id) && place.type === namesOf(id)[0]
  const all = dataPathsOf(definition, place.pointer)
  const paths = isOwn ? all : [id]
  const others = isOwn ? [] : all.filter((path) => path !== id)
  const blockers = [
    ...paths.flatMap((path) => usesOf(definition, path).filter((use) => isWhole(use, path))),
    ...others.map((path) => ({ pointer: `/data/${path.replaceAll('.', '/properties/')}` })),
    ...inSources(definition, place.type),
  ]
  if (blockers.length > 0) return { blockers }
  const added = addFieldTo(withoutDescription(definition, place), target, {
    label: place.schema.label ?? { de: place.name },
    schema: { ...saidAbove(definition, id), ...place.schema },
    wanted: place.name,
  })
  return proven(definition, added, { id, paths })
}

/** Not to where it is, into itself, or as a type. */
function mayGo({ holder }: FieldPlace, id: string, target: string | undefined): boolean {
  if (isTypeId(id) && holder === undefined) return false
  if (parentId(id) === target || target === id || target?.startsWith(`${id}.`)) return false
  return isWithin(id, target)
}

/** Within the case, or within one type. */
function isWithin(id: string, target: string | undefined): boolean {
  const [own] = isTypeId(id) ? namesOf(id) : []
  const [other] = target !== undefined && isTypeId(target) ? namesOf(target) : []
  return own === other
}

interface Placed {
  readonly id: string
  /** Of the case data, each of which goes along. */
  readonly paths: readonly string[]
}

/** What reads the field is written anew, and the result has to mean what was meant before. */
function proven(
  definition: Definition,
  added: { readonly definition: Definition; readonly id: string },
  { id, paths }: Placed,
): Moved {
  const move = moveOf(id, added.id)
  const reads = moveReads(definition, move)
  if ('blockers' in reads) return { blockers: reads.blockers }
  const read = withTexts(added.definition, reads.texts)
  const pairs = paths.map((path) => {
    const root = path.slice(0, path.length - move.from.join('.').length)
    return [path, root + move.to.join('.')] as const
  })
  const next = pairs.reduce((now, [from, to]) => following(now, from, to), read)
  const problems = verifyMove([definition, next], move)
  return problems.length > 0 ? { blockers: problems } : { definition: next, id: added.id }
}

function moveOf(from: string, to: string): Move {
  const [type = '', ...inner] = namesOf(from)
  if (!isTypeId(from)) return { from: namesOf(from), to: namesOf(to) }
  return { type, from: inner, to: namesOf(to).slice(1) }
}

/** A step that fills the group, or collects a list, does so by the names it knows; so does a sample value. */
function isWhole({ kind, path, pointer }: Use, id: string): boolean {
  const isAround = id.startsWith(`${path}.`)
  if (kind === 'tests') return isAround
  return kind === 'writes' && (isAround || pointer.includes('/loop/'))
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
  const rows = (own: Rows, holder: string): Rows =>
    Object.fromEntries(
      Object.entries(own).map(([path, { rows: inner, ...row }]) => [
        moved(holder + path).slice(holder.length),
        { ...row, ...(inner === undefined ? {} : { rows: rows(inner, `${holder}${path}.`) }) },
      ]),
    )
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
      outputs.has(id) ? { ...mapping, rows: rows(mapping.rows, '') } : mapping,
    ),
    scenarios: mapRecord(definition.scenarios, (scenario) =>
      withScenarioValues(scenario, keys<Json>),
    ),
  }
}
