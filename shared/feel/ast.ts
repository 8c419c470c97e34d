import type { Position } from './messages.ts'

/** A FEEL expression as DMN 1.5 §10.3.1 builds it, with parentheses and spellings resolved. */
export type Ast = Position & Form

export type Of<K extends Ast['kind']> = Extract<Ast, { readonly kind: K }>

type Form =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'temporal'; readonly written: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'input' }
  | {
      readonly kind: 'path'
      readonly of: Ast
      readonly property: string
      readonly propertyAt: Position
    }
  | { readonly kind: 'filter'; readonly of: Ast; readonly condition: Ast }
  | { readonly kind: 'for'; readonly iterations: readonly Iteration[]; readonly body: Ast }
  | {
      readonly kind: 'quantified'
      readonly every: boolean
      readonly iterations: readonly Iteration[]
      readonly body: Ast
    }
  | { readonly kind: 'if'; readonly condition: Ast; readonly then: Ast; readonly otherwise: Ast }
  | { readonly kind: 'negate'; readonly of: Ast }
  | {
      readonly kind: 'calculate'
      readonly operator: Arithmetic
      readonly left: Ast
      readonly right: Ast
    }
  | {
      readonly kind: 'compare'
      readonly operator: Comparison
      readonly left: Ast
      readonly right: Ast
    }
  | { readonly kind: 'between'; readonly of: Ast; readonly low: Ast; readonly high: Ast }
  | { readonly kind: 'in'; readonly of: Ast; readonly tests: readonly Ast[] }
  | { readonly kind: 'and' | 'or'; readonly left: Ast; readonly right: Ast }
  | { readonly kind: 'instanceOf'; readonly of: Ast; readonly type: TypeName }
  | {
      readonly kind: 'function'
      readonly parameters: readonly Parameter[]
      readonly body: Ast
      readonly external: boolean
    }
  | { readonly kind: 'call'; readonly callee: Ast; readonly given: Arguments }
  | { readonly kind: 'context'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Ast[] }
  | {
      readonly kind: 'range'
      readonly low: Ast
      readonly high: Ast
      readonly holdsLow: boolean
      readonly holdsHigh: boolean
    }
  | { readonly kind: 'openRange'; readonly operator: Comparison; readonly end: Ast }
  /** No tests at all accept everything. */
  | { readonly kind: 'tests'; readonly tests: readonly Ast[]; readonly negated: boolean }

export const arithmetics = ['+', '-', '*', '/', '**'] as const
export type Arithmetic = (typeof arithmetics)[number]

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const
export type Comparison = (typeof comparisons)[number]

/** `for i in 1..3` has an end, `for i in list` has none. */
export interface Iteration {
  readonly name: string
  readonly over: Ast
  readonly end?: Ast
}

export interface Parameter {
  readonly name: string
  readonly type?: TypeName
}

export type Arguments =
  | { readonly by: 'position'; readonly values: readonly Ast[] }
  | { readonly by: 'name'; readonly values: readonly Entry[] }

export interface Entry extends Position {
  readonly name: string
  readonly value: Ast
}

/** A type as it is written: `list<number>`, `function<string> -> date`. */
export type TypeName =
  | { readonly of: 'named'; readonly name: string }
  | { readonly of: 'list' | 'range'; readonly element: TypeName }
  | { readonly of: 'context'; readonly entries: readonly (readonly [string, TypeName])[] }
  | {
      readonly of: 'function'
      readonly parameters: readonly TypeName[]
      readonly result: TypeName
    }
