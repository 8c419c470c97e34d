import { compile } from '../../feel/compile.ts'
import type { Scope } from '../../feel/scope.ts'
import type { Kind } from '../../feel/syntax.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import { noteDiagnostics, spend, type Run } from './run.ts'
import { frameOf, isCallable, toJson, type Frame, type Value } from './value.ts'

/** A boxed expression, ready to run: names are found, types known as far as they are certain. */
export interface Compiled {
  readonly schema: Schema
  readonly run: (frame: Frame, run: Run) => Value
}

/** Nothing is known of it. */
export const anything: Schema = {}

/** FEEL between boxes. This is the one place where values of DMN become values of FEEL and back. */
export function literal(text: string, scope: Scope, kind: Kind = 'expression'): Compiled {
  const expression = compile(text, { kind, scope })
  return {
    schema: expression.schema ?? anything,
    run: (frame, run) => {
      if (!spend(run, text)) return null
      const { value, diagnostics } = expression.evaluate(dataOf(frame), run.environment)
      if (diagnostics.length > 0) noteDiagnostics(run, diagnostics, text)
      return value ?? null
    },
  }
}

function dataOf(frame: Frame): JsonObject {
  const data = Object.entries(frame).filter(([, value]) => !isCallable(value))
  return frameOf(
    Object.fromEntries(data.map(([name, value]) => [name, toJson(value)])),
  ) as JsonObject
}
