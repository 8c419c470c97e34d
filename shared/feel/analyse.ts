import type { Schema } from '../model/schema.ts'
import type { Ast } from './ast.ts'
import type { Diagnostic } from './compile.ts'
import { infer } from './inference/infer.ts'
import { outermost } from './inference/sight.ts'
import { Walk } from './inference/walk.ts'
import type { Scope } from './scope.ts'
import { schemaOf } from './type/schemaOf.ts'
import type { FeelType } from './type/type.ts'

export interface Analysis {
  readonly reads: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly type: FeelType
  readonly schema?: Schema
}

interface Source {
  readonly text: string
  readonly scope: Scope
  /** Takes the types of all parts. */
  readonly types?: Map<Ast, FeelType>
}

/** Follows names and types through an expression: what it reads and yields, and what cannot be. */
export function analyse(ast: Ast, source: Source): Analysis {
  const walk = new Walk(source, infer)
  const { type } = walk.use(ast, outermost(source.scope))
  const schema = schemaOf(type)
  const { reads, diagnostics } = walk
  return { reads, diagnostics, type, ...(schema === undefined ? {} : { schema }) }
}
