import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import { resolve, schemaAt, type Schema } from '../model/schema.ts'

/** What the values of a condition column can be: as the column says, and else as the case data it reads. */
export function domainOf({ expression, schema }: Decision['inputs'][number], scope: Scope): Schema {
  const own = resolve(schema, scope.types)
  const isPath = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(expression.trim())
  const field = isPath ? schemaAt(scope.schema, expression.trim(), scope.types) : undefined
  if (field === undefined) return own
  const { type, format, scale, enum: values, enumLabels, nullable, minimum, maximum } = field
  return {
    ...(type === undefined ? {} : { type }),
    ...(format === undefined ? {} : { format }),
    ...(scale === undefined ? {} : { scale }),
    ...(values === undefined ? {} : { enum: values }),
    ...(enumLabels === undefined ? {} : { enumLabels }),
    ...(nullable === undefined ? {} : { nullable }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...own,
  }
}
