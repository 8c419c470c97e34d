import { analyse } from './analyse.ts'
import type { Ast } from './ast.ts'
import { astOf } from './astOf.ts'
import type { CompileOptions } from './compile.ts'
import type { FeelType } from './type/type.ts'

/** An expression with the types of all its parts, for those who show them: completion, hover, checks of a target. */
export interface TypedExpression {
  readonly ast: Ast
  /** What the whole or a part of it yields. Undefined for what is no part of `ast`. */
  readonly typeOf: (part: Ast) => FeelType | undefined
}

/** Undefined for a text that is no FEEL; names that nobody described are of any type. */
export function typed(
  text: string,
  { kind, scope }: Omit<CompileOptions, 'target'>,
): TypedExpression | undefined {
  const ast = astOf(text, { kind, scope })
  if (ast === undefined) return undefined
  const types = new Map<Ast, FeelType>()
  analyse(ast, { text, scope, types })
  return { ast, typeOf: (part) => types.get(part) }
}

/** The smallest part around a place in the text, and its type. */
export function typeAt(
  text: string,
  options: CompileOptions,
  offset: number,
): { readonly part: Ast; readonly type: FeelType } | undefined {
  const expression = typed(text, options)
  if (expression === undefined) return undefined
  const part = partAt(expression.ast, offset)
  const type = part === undefined ? undefined : expression.typeOf(part)
  return part === undefined || type === undefined ? undefined : { part, type }
}

function partAt(ast: Ast, offset: number): Ast | undefined {
  if (offset < ast.from || offset > ast.to) return undefined
  for (const inner of partsOf(ast)) {
    const found = partAt(inner, offset)
    if (found !== undefined) return found
  }
  return ast
}

/** The expressions that an expression is made of, in the order of the text. */
function partsOf(ast: Ast): readonly Ast[] {
  return Object.values(ast).flatMap(astsIn)
}

/** The tree is plain data: whatever has a kind and a place is an expression. */
function astsIn(value: unknown): readonly Ast[] {
  if (Array.isArray(value)) return value.flatMap(astsIn)
  if (typeof value !== 'object' || value === null) return []
  return isAst(value) ? [value] : Object.values(value).flatMap(astsIn)
}

function isAst(value: object): value is Ast {
  return 'kind' in value && 'from' in value && 'to' in value
}
