import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { fieldsOf } from '../editing/fields.ts'
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
  const dates = fieldsOf(definition).filter(
    ({ schema }) => schema.format === 'date' || schema.format === 'date-time',
  )
  return [
    { id: 'today()', label: today },
    { id: 'case.startedAt', label: begun },
    ...dates.map(({ path, label, group }) => ({
      id: path,
      label: inLanguage(label, language),
      note: inLanguage(group, language),
    })),
  ]
}
