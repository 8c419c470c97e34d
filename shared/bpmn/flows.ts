import type { Flow } from '../model/elements.ts'
import { reference } from './attributes.ts'
import { conditionFields } from './conditions.ts'
import { extension, type Field } from './field.ts'
import { nameField, type RecordFields } from './record.ts'

type Kept = 'documentation' | 'foreign'

/** A sequence flow; a condition in another language than FEEL is a field of its own. */
export const flowFields = {
  name: nameField,
  source: endField('sourceRef'),
  target: endField('targetRef'),
  ...conditionFields('conditionExpression'),
  // The order of the file says it.
  order: extension,
} satisfies RecordFields & Record<Exclude<keyof Flow, Kept>, Field | typeof extension>

/** Either end of a flow; empty when the file names none. */
function endField(attribute: string): Field {
  return {
    read: (reader, ctx) => {
      const id = reader.take(reference(attribute))
      return id === undefined ? '' : ctx.ids.resolve(id)
    },
    write: (value, { builder, ctx }) =>
      builder.put(
        reference(attribute),
        typeof value === 'string' && value !== ''
          ? ctx.idOf(['processes', ctx.process, 'elements', value])
          : undefined,
      ),
  }
}
