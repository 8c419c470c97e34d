import { withEntries, type Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Localised } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import {
  childId,
  dataPathsOf,
  holderOf,
  parentId,
  placeOf,
  schemaJson,
  typeId,
  withAt,
  type FieldPlace,
} from '../fieldPlace.ts'
import { freeId, idFrom } from '../ids.ts'
import { mapRecord } from '../records.ts'
import { withScenarioValues } from './scenarioValues.ts'

/** What a person says of one field; the same object leaves the definition as it is. */
export function updateField(
  definition: Definition,
  id: string,
  update: (schema: Schema) => Schema,
): Definition {
  const place = placeOf(definition, id)
  if (place === undefined) return definition
  const next = update(place.schema)
  return next === place.schema
    ? definition
    : withAt(definition, place.pointer, () => schemaJson(next))
}

export function setRequired(definition: Definition, id: string, isRequired: boolean): Definition {
  const place = placeOf(definition, id)
  if (place?.holder === undefined) return definition
  return withRequired(definition, place.holder.pointer, (names) =>
    isRequired ? [...names, place.name] : names.filter((name) => name !== place.name),
  )
}

interface Added {
  readonly definition: Definition
  readonly id: string
}

/** Into a record, or as a value of its own when `parent` is undefined; its technical name follows its label. */
export function addFieldTo(
  definition: Definition,
  parent: string | undefined,
  {
    label,
    schema,
    wanted,
  }: { readonly label: Localised; readonly schema: Schema; readonly wanted?: string },
): Added {
  const labelled = schemaJson({ ...schema, label })
  const named = (around: Readonly<Record<string, unknown>>): string =>
    wanted === undefined ? idFrom(label.de, around) : freeId(wanted, around)
  if (parent === undefined) {
    const name = named({ ...definition.data, ...taken })
    return { definition: withAt(definition, ['data', name], () => labelled), id: name }
  }
  const place = placeOf(definition, parent)
  const holder = place && holderOf(definition, place)
  if (holder === undefined) return { definition, id: parent }
  const name = named(holder.schema.properties ?? {})
  const pointer = [...holder.pointer, 'properties', name]
  return { definition: withAt(definition, pointer, () => labelled), id: childId(parent, name) }
}

/** Names that every case has. */
const taken = { case: true, identity: true, deadlines: true }

export function addType(definition: Definition, label: Localised): Added {
  const wanted = idFrom(label.de, {})
  const name = freeId(wanted.charAt(0).toUpperCase() + wanted.slice(1), definition.types)
  const type = schemaJson({ type: 'object', properties: {}, label })
  return { definition: withAt(definition, ['types', name], () => type), id: typeId(name) }
}

/** The same once more beside it; nothing uses the copy yet. */
export function duplicateField(definition: Definition, id: string, label: Localised): Added {
  const place = placeOf(definition, id)
  if (place === undefined) return { definition, id }
  if (place.holder !== undefined) {
    return addFieldTo(definition, parentId(id), { label, schema: place.schema })
  }
  if (place.pointer[0] === 'data') {
    return addFieldTo(definition, undefined, { label, schema: place.schema })
  }
  const made = addType(definition, label)
  const schema = schemaJson({ ...place.schema, label })
  return { ...made, definition: withAt(made.definition, ['types', made.id.slice(1)], () => schema) }
}

/**
 * With it go the questions that ask for it, the lines that show it, the rows that fill it, and its values in
 * sample cases. What reads it stays and becomes a finding: only a person can say what to read instead.
 */
export function removeField(definition: Definition, id: string): Definition {
  const place = placeOf(definition, id)
  if (place === undefined) return definition
  const paths = dataPathsOf(definition, place.pointer)
  const isGone = (path: string): boolean =>
    paths.some((gone) => path === gone || path.startsWith(`${gone}.`))
  return withoutPaths(withoutDescription(definition, place), isGone)
}

/** Only what describes the field goes; what uses it stays. */
export function withoutDescription(definition: Definition, place: FieldPlace): Definition {
  const without = withAt(definition, place.pointer, () => undefined)
  if (place.holder === undefined) return without
  return withRequired(without, place.holder.pointer, (names) =>
    names.filter((name) => name !== place.name),
  )
}

function withoutEntries(question: Question, isGone: (path: string) => boolean): Question {
  const { entries } = question
  if (entries === undefined) return question
  const questions = entries.questions.filter(({ path }) => !isGone(path))
  return { ...question, entries: { ...entries, questions } }
}

function withoutPaths(definition: Definition, isGone: (path: string) => boolean): Definition {
  const forms = mapRecord(definition.forms, (form) => {
    const { remark, ...rest } = form
    const isAsked = withEntries(form.questions).some(({ path }) => isGone(path))
    const isShown = form.known.some(({ fields }) => fields.some(({ path }) => isGone(path)))
    const losesRemark = remark !== undefined && isGone(remark.path)
    if (!isAsked && !isShown && !losesRemark) return form
    return {
      ...rest,
      ...(remark === undefined || losesRemark ? {} : { remark }),
      questions: form.questions
        .filter(({ path }) => !isGone(path))
        .map((question) => withoutEntries(question, isGone)),
      known: form.known
        .map((section) => ({
          ...section,
          fields: section.fields.filter(({ path }) => !isGone(path)),
        }))
        .filter(({ fields }) => fields.length > 0),
    }
  })
  const outputs = outputMappings(definition)
  const mappings = mapRecord(definition.mappings, (mapping, id) => {
    if (!outputs.has(id) || !Object.keys(mapping.rows).some(isGone)) return mapping
    return { ...mapping, rows: kept(mapping.rows, isGone) }
  })
  const scenarios = mapRecord(definition.scenarios, (scenario) =>
    withScenarioValues(scenario, (values) => kept(values, isGone)),
  )
  return { ...definition, forms, mappings, scenarios }
}

/** Mappings whose targets are case data: what steps yield. */
export function outputMappings({ processes }: Definition): ReadonlySet<string> {
  return new Set(
    Object.values(processes).flatMap(({ elements }) =>
      Object.values(elements).flatMap((element) =>
        'output' in element && element.output !== undefined ? [element.output] : [],
      ),
    ),
  )
}

function withRequired(
  definition: Definition,
  holder: readonly string[],
  update: (names: readonly string[]) => readonly string[],
): Definition {
  return withAt(definition, [...holder, 'required'], (value) => {
    const before = Array.isArray(value)
      ? value.filter((name: Json) => typeof name === 'string')
      : []
    const after = update(before)
    if (after.length === before.length) return value
    return after.length === 0 ? undefined : [...after]
  })
}

function kept<Value>(
  records: Readonly<Record<string, Value>>,
  isGone: (path: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(records).filter(([path]) => !isGone(path)))
}
