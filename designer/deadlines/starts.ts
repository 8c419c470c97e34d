import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import type { Option } from '../ui/Choice.tsx'

/** The days a deadline can begin with: today, the start of the case, and every date of the case data. */
export function startsOf(
  definition: Definition,
  {
    language,
    today,
    begun,
  }: { readonly language: Language; readonly today: string; readonly begun: string },
): readonly Option[] {
  return [
    { id: 'today()', label: today },
    { id: 'case.startedAt', label: begun },
    ...datesIn(definition, language),
  ]
}

export function datesIn(definition: Definition, language: Language): readonly Option[] {
  return fieldsOf(definition)
    .filter(({ schema }) => schema.format === 'date' || schema.format === 'date-time')
    .map((field) => ({ id: field.path, ...named(field, language) }))
}

/** What the case holds as a length of time, or as a whole number, which counts days. */
export function lengthsIn(
  definition: Definition,
  { language, inDays }: { readonly language: Language; readonly inDays: (name: string) => string },
): readonly Option[] {
  return fieldsOf(definition).flatMap((field) => {
    const { path, schema } = field
    const { label, note } = named(field, language)
    if (schema.format === 'duration') return [{ id: path, label, note }]
    if (schema.type !== 'integer') return []
    return [{ id: `duration("P" + string(${path}) + "D")`, label: inDays(label), note }]
  })
}

function named({ label, group }: Field, language: Language) {
  return { label: inLanguage(label, language), note: inLanguage(group, language) }
}
