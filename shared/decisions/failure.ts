import type { Diagnostic, Environment } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { JsonObject } from '../model/json.ts'

export interface DecisionContext {
  readonly scope: Scope
  readonly data: JsonObject
  readonly environment: Environment
}

/** `message` names inputs, outputs and rows, never a value of the case. */
export interface DecisionFailure {
  readonly code: 'noRow' | 'severalRows' | 'contradiction' | 'expressionFailed'
  readonly message: string
}

export function failed(message: string): { readonly failure: DecisionFailure } {
  return { failure: { code: 'expressionFailed', message } }
}

export function sentences(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ message }) => message.de).join(' ')
}
