import { quantity } from './attributes.ts'
import { attributeField, type Field } from './field.ts'

/** How many tokens; tools write a zero that cannot be meant (BPMN 2.0 §10.3: at least one). */
export function quantityField(name: string): Field {
  const attribute = quantity(name)
  const { write } = attributeField(attribute)
  return {
    read: (reader, ctx, owner) => {
      const text = reader.xml.attributes?.[name]
      const value = reader.take(attribute)
      if (text !== undefined && value === undefined && Number(text) !== 1)
        ctx.report('quantity', { ...owner, detail: text })
      return value
    },
    write,
  }
}
