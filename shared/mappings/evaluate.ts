import { compile, type Environment } from '../feel/compile.ts'
import { toSchema } from '../feel/coerce.ts'
import type { Scope } from '../feel/scope.ts'
import type { Mapping } from '../model/content.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'

export interface MappingContext {
  readonly scope: Scope
  readonly data: JsonObject
  readonly environment: Environment
  /** The schema of a target path; undefined when there is no such target. */
  readonly target: (path: string) => Schema | undefined
}

export type Mapped =
  | { readonly values: Readonly<Record<string, Json>> }
  /** `message` says what is wrong with the expression or its type, never a value. */
  | { readonly failure: { readonly target: string; readonly message: string } }

/** Values by target path. Null where the target knows no null is left out: it is absent. */
export function evaluateMapping(mapping: Mapping, context: MappingContext): Mapped {
  const values: Record<string, Json> = {}
  for (const [target, { value: text }] of Object.entries(mapping.rows)) {
    const schema = context.target(target)
    if (schema === undefined) return failure(target, `„${target}“ gibt es im Ziel nicht.`)
    const { value, diagnostics } = compile(text, {
      kind: 'expression',
      scope: context.scope,
    }).evaluate(context.data, context.environment)
    if (value === undefined)
      return failure(target, diagnostics.map(({ message }) => message.de).join(' '))
    const coerced = toSchema(value, schema, context.scope.types)
    if (!('problem' in coerced)) values[target] = coerced.value
    else if (value !== null) return failure(target, inLanguage(coerced.problem, 'de'))
  }
  return { values }
}

function failure(target: string, message: string): Mapped {
  return { failure: { target, message } }
}
