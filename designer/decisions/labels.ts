import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { referred } from '#shared/model/referred.ts'
import { fieldSchema } from '../editing/commands/formQuestions.ts'

/** A result that is written to a field shares the names of its values. */
export function fromTarget(
  definition: Definition,
  decision: Decision,
  { output, schema }: { readonly output: string; readonly schema: Schema },
): Schema {
  const own = resolve(schema, definition.types)
  if (own.enumLabels !== undefined) return own
  const id = idOf(definition, decision)
  for (const { elements } of Object.values(definition.processes)) {
    for (const element of Object.values(elements)) {
      if (element.type !== 'businessRuleTask' || element.decision !== id) continue
      const rows = referred(definition.mappings, element.output ?? '')?.rows ?? {}
      const target = Object.keys(rows).find((path) => rows[path]?.value === `result.${output}`)
      if (target !== undefined) return labelled(own, fieldSchema(definition, target))
    }
  }
  return own
}

/** Under which a definition holds the table. */
export function idOf({ decisions }: Definition, decision: Decision): string | undefined {
  return Object.keys(decisions).find((key) => referred(decisions, key) === decision)
}

function labelled(schema: Schema, field: Schema | undefined): Schema {
  if (schema.enumLabels !== undefined || field?.enumLabels === undefined) return schema
  return { ...schema, enumLabels: field.enumLabels, enum: schema.enum ?? field.enum ?? [] }
}
