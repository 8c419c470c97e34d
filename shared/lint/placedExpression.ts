import { compile, type Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Kind } from '../feel/syntax.ts'
import { partsOf } from '../letters/template.ts'
import { languages, type Localised } from '../model/localised.ts'

export interface PlacedExpression {
  readonly text: string
  readonly expression: Expression
  /** What it sees where it stands: some of its names may hide case data. */
  readonly scope: Scope
  readonly pointer: string
  readonly process?: string
  readonly element?: string
}

export interface Placing extends Pick<PlacedExpression, 'process' | 'element'> {
  readonly pointer: string
  readonly scope: Scope
  readonly kind?: Kind
}

export function one(text: string | undefined, placing: Placing): readonly PlacedExpression[] {
  if (text === undefined) return []
  const { scope, kind = 'expression', ...place } = placing
  return [{ text, expression: compile(text, { kind, scope }), scope, ...place }]
}

/** The expressions inside a text; their findings stand at the text. */
export function inTemplate(
  text: Localised | undefined,
  placing: Placing,
): readonly PlacedExpression[] {
  if (text === undefined) return []
  return languages.flatMap((language) =>
    partsOf(text[language] ?? '')
      .filter(({ isExpression }) => isExpression)
      .flatMap((part) => one(part.text, { ...placing, pointer: `${placing.pointer}/${language}` })),
  )
}
