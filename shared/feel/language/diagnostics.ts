import { compile, type Diagnostic } from '../compile.ts'
import type { LanguageOptions } from './completions.ts'
import { quickFixes, type QuickFix } from './quickFixes.ts'

export interface FixableDiagnostic extends Diagnostic {
  readonly fixes: readonly QuickFix[]
}

/** What is wrong with an expression, each with what would put it right. */
export function diagnosticsOf(
  text: string,
  options: LanguageOptions,
): readonly FixableDiagnostic[] {
  return compile(text, options).diagnostics.map((one) => ({
    ...one,
    fixes: quickFixes(one, { text, ...options }),
  }))
}
