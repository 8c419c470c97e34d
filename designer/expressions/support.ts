import {
  completionsAt,
  type Completion,
  type LanguageOptions,
} from '#shared/feel/language/completions.ts'
import { diagnosticsOf, type FixableDiagnostic } from '#shared/feel/language/diagnostics.ts'
import { hoverAt, type Hover, type Live } from '#shared/feel/language/hover.ts'
import { tokensOf, type Token } from '#shared/feel/language/tokens.ts'
import { misfitsOf } from '#shared/feel/misfits.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { partsOf } from '#shared/letters/template.ts'
import type { Schema } from '#shared/model/schema.ts'

/** What a field knows of the text that is written in it. */
export interface Support {
  readonly types: Scope['types']
  /** Enter begins a new line instead of ending the entry. */
  readonly isProse: boolean
  readonly tokens: (text: string) => readonly Token[]
  readonly diagnostics: (text: string) => readonly FixableDiagnostic[]
  readonly completions: (text: string, caret: number) => readonly Completion[]
  /** What is known of the name at an offset; with the sample case, what it is there. */
  readonly hover: (text: string, offset: number, live?: Live) => Hover | undefined
}

/** `target` is what the value has to become, where that is certain. */
export function expressionSupport(language: LanguageOptions, target?: Schema): Support {
  return {
    types: language.scope.types,
    isProse: false,
    tokens: (text) => tokensOf(text, language),
    diagnostics: (text) =>
      text === '' ? [] : [...diagnosticsOf(text, language), ...misfits(text, language, target)],
    completions: (text, caret) => completionsAt(text, caret, language),
    hover: (text, offset, live) =>
      hoverAt(text, offset, live === undefined ? language : { ...language, live }),
  }
}

function misfits(
  text: string,
  language: LanguageOptions,
  target: Schema | undefined,
): readonly FixableDiagnostic[] {
  if (target === undefined) return []
  const found = misfitsOf(text, { ...language, target, isRequired: false })
  return found.map((one) => ({ ...one, fixes: [] }))
}

/** Of a text with expressions in {{ }}: the same inside the braces, nothing outside. */
export function templateSupport(scope: Scope): Support {
  const inner = expressionSupport({ kind: 'expression', scope })
  return {
    types: scope.types,
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
    hover: (text, offset, live) =>
      inParts(text, (part, from) => {
        const found = inner.hover(part, offset - from, live)
        return found === undefined ? [] : [found]
      }).find(({ from, to }) => from <= offset && offset <= to),
  }
}

interface Placed {
  readonly from: number
  readonly to: number
}

function inParts<T extends Placed>(
  template: string,
  find: (text: string, from: number) => readonly T[],
  inside: (one: T, by: number) => T = (one) => one,
): readonly T[] {
  return partsOf(template)
    .filter(({ isExpression }) => isExpression)
    .flatMap(({ text, from }) => find(text, from).map((one) => moved(inside(one, from), from)))
}

function moved<T extends Placed>(one: T, by: number): T {
  return { ...one, from: one.from + by, to: one.to + by }
}
