import { compile, type Environment, type Expression } from '../feel/compile.ts'
import { toSchema } from '../feel/coerce.ts'
import type { Scope } from '../feel/scope.ts'
import type { Mapping } from '../model/content.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'

/** Made ready to be evaluated. */
export interface MappingRow {
  readonly target: string
  /** Undefined when there is no such target. */
  readonly schema: Schema | undefined
  readonly expression: Expression
}

export interface MappingPlace {
  readonly scope: Scope
  /** The schema of a target path; undefined when there is no such target. */
  readonly target: (path: string) => Schema | undefined
}

export function compileMapping(
  { rows }: Mapping,
  { scope, target: schemaOf }: MappingPlace,
): readonly MappingRow[] {
  return Object.entries(rows).map(([target, { value }]) => ({
    target,
    schema: schemaOf(target),
    expression: compile(value, { kind: 'expression', scope }),
  }))
}

export interface MappingContext {
  readonly data: JsonObject
  readonly environment: Environment
  readonly types: Scope['types']
}

export type Mapped =
  | { readonly values: Readonly<Record<string, Json>> }
  /** `message` says what is wrong with the expression or its type, never a value. */
  | { readonly failure: { readonly target: string; readonly message: string } }

/** Values by target path. Null where the target knows no null is left out: it is absent. */
export function evaluateMapping(
  rows: readonly MappingRow[],
  { data, environment, types }: MappingContext,
): Mapped {
  const values: Record<string, Json> = {}
  for (const { target, schema, expression } of rows) {
    if (schema === undefined) return failure(target, `„${target}“ gibt es im Ziel nicht.`)
    const { value, diagnostics } = expression.evaluate(data, environment)
    if (value === undefined)
      return failure(target, diagnostics.map(({ message }) => message.de).join(' '))
    const coerced = toSchema(value, schema, types)
    if (!('problem' in coerced)) values[target] = coerced.value
    else if (value !== null) return failure(target, inLanguage(coerced.problem, 'de'))
  }
  return { values }
}

function failure(target: string, message: string): Mapped {
  return { failure: { target, message } }
}
