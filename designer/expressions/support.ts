import {
  completionsAt,
  type Completion,
  type LanguageOptions,
} from '#shared/feel/language/completions.ts'
import { diagnosticsOf, type FixableDiagnostic } from '#shared/feel/language/diagnostics.ts'
import { tokensOf, type Token } from '#shared/feel/language/tokens.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { partsOf } from '#shared/letters/template.ts'

/** What a field knows of the text that is written in it. */
export interface Support {
  /** Enter begins a new line instead of ending the entry. */
  readonly isProse: boolean
  readonly tokens: (text: string) => readonly Token[]
  readonly diagnostics: (text: string) => readonly FixableDiagnostic[]
  readonly completions: (text: string, caret: number) => readonly Completion[]
}

export function expressionSupport(language: LanguageOptions): Support {
  return {
    isProse: false,
    tokens: (text) => tokensOf(text, language),
    diagnostics: (text) => (text === '' ? [] : diagnosticsOf(text, language)),
    completions: (text, caret) => completionsAt(text, caret, language),
  }
}

/** Of a text with expressions in {{ }}: the same inside the braces, nothing outside. */
export function templateSupport(scope: Scope): Support {
  const inner = expressionSupport({ kind: 'expression', scope })
  return {
    isProse: true,
    tokens: (text) => inParts(text, inner.tokens),
    diagnostics: (text) =>
      inParts(text, inner.diagnostics, (one, by) => ({
        ...one,
        fixes: one.fixes.map((fix) => moved(fix, by)),
      })),
    completions: (text, caret) => {
      const begin = text.slice(0, caret).lastIndexOf('{{') + 2
      const written = begin < 2 ? '}}' : text.slice(begin, caret)
      if (written.includes('}}')) return []
      return inner.completions(written, written.length).map((one) => moved(one, begin))
    },
  }
}

interface Placed {
  readonly from: number
  readonly to: number
}

function inParts<T extends Placed>(
  template: string,
  find: (text: string) => readonly T[],
  inside: (one: T, by: number) => T = (one) => one,
): readonly T[] {
  return partsOf(template)
    .filter(({ isExpression }) => isExpression)
    .flatMap(({ text, from }) => find(text).map((one) => moved(inside(one, from), from)))
}

function moved<T extends Placed>(one: T, by: number): T {
  return { ...one, from: one.from + by, to: one.to + by }
}
