import type { Schema } from '../model/schema.ts'
import type { Diagnostic } from './compile.ts'
import { use } from './infer.ts'
import type { Scope } from './scope.ts'
import type { SyntaxNode } from './syntax.ts'
import { Walk } from './walk.ts'

export interface Analysis {
  readonly reads: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly schema?: Schema
}

/** Follows names through an expression: which case data it reads, and which names do not exist. */
export function analyse(root: SyntaxNode, text: string, scope: Scope): Analysis {
  const walk = new Walk(text, scope)
  const { schema } = use(walk, root)
  return {
    reads: [...walk.reads].toSorted(),
    diagnostics: walk.diagnostics,
    ...(schema === undefined ? {} : { schema }),
  }
}
