import { compile } from '../../feel/compile.ts'
import type { Scope } from '../../feel/scope.ts'
import type { Kind } from '../../feel/syntax.ts'
import type { Value } from '../../feel/value.ts'
import type { Schema } from '../../model/schema.ts'
import type { Frame } from './frame.ts'
import { noteDiagnostics, spend, type Run } from './run.ts'

/** A boxed expression, ready to run: names are found, types known as far as they are certain. */
export interface Compiled {
  readonly schema: Schema
  readonly run: (frame: Frame, run: Run) => Value
}

/** Nothing is known of it. */
export const anything: Schema = {}

/** FEEL between boxes. */
export function literal(text: string, scope: Scope, kind: Kind = 'expression'): Compiled {
  const expression = compile(text, { kind, scope })
  return {
    schema: expression.schema ?? anything,
    run: (frame, run) => {
      if (!spend(run, text)) return null
      const { value, diagnostics } = expression.compute(frame, run.feel)
      if (diagnostics.length > 0) noteDiagnostics(run, diagnostics, text)
      return value ?? null
    },
  }
}

/** An expression of ours, compiled when it is run for the first time: most who load this never decide by DMN. */
export function ofOurs(text: string, scope: Scope): Compiled['run'] {
  let made: Compiled | undefined
  return (frame, run) => {
    made ??= literal(text, scope)
    return made.run(frame, run)
  }
}

/** What nobody wrote is null. */
export function said(text: string): string {
  return text === '' ? 'null' : text
}
