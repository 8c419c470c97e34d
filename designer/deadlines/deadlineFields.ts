import type { Definition } from '#shared/model/definition.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import type { Field } from '../editing/fields.ts'

/** The last day of each deadline, as a value that texts can name. */
export function deadlineFields({ deadlines }: Definition): readonly Field[] {
  return Object.entries(deadlines).map(([id, { title }]) => ({
    path: `deadlines.${id}`,
    label: title,
    group: { de: deadlineTexts.de.title, en: deadlineTexts.en.title },
    schema: { type: 'string', format: 'date' },
  }))
}
