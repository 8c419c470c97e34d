import { compile, type Expression } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Kind } from '../feel/syntax.ts'
import { partsOf } from '../letters/template.ts'
import { languages, type Localised } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'

export interface PlacedExpression {
  readonly text: string
  readonly kind: Kind
  /** What it sees where it stands: some of its names may hide case data. */
  readonly scope: Scope
  readonly expression: Expression
  /** The string that holds it, and where in that string it begins: not at 0 inside a text with {{ }}. */
  readonly pointer: string
  readonly offset: number
  /** What the value has to become, where that is certain. */
  readonly target?: Schema
  readonly process?: string
  readonly element?: string
}

export interface Placing extends Pick<PlacedExpression, 'process' | 'element' | 'target'> {
  readonly pointer: string
  readonly scope: Scope
  readonly kind?: Kind
  readonly offset?: number
}

export function one(text: string | undefined, placing: Placing): readonly PlacedExpression[] {
  if (text === undefined) return []
  const { kind = 'expression', offset = 0, ...place } = placing
  const expression = compile(text, { kind, scope: place.scope })
  return [{ ...place, text, kind, offset, expression }]
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
      .flatMap(({ text: inside, from }) =>
        one(inside, { ...placing, pointer: `${placing.pointer}/${language}`, offset: from }),
      ),
  )
}
