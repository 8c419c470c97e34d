import { resolve, type Schema } from '../model/schema.ts'
import type { Diagnostic } from './compile.ts'
import { diagnostic, type MessageCode } from './messages.ts'
import { resultOf } from './results.ts'
import type { Scope } from './scope.ts'
import type { SyntaxNode } from './syntax.ts'

/** What is known about a part of an expression: its type, and the case data it stands for. */
export interface Known {
  readonly schema?: Schema
  readonly path?: string
}

/** Names that a filter, loop, function or context adds. `open`: names nobody listed may come from here. */
export interface Frame {
  readonly names: Readonly<Record<string, Known>>
  readonly open: boolean
  readonly outer?: Frame
}

/** Stands for a built-in function. */
export const builtin: Known = {}

/** What one pass over an expression finds. */
export class Walk {
  readonly reads = new Set<string>()
  readonly diagnostics: Diagnostic[] = []
  readonly text: string
  readonly scope: Scope

  constructor(text: string, scope: Scope) {
    this.text = text
    this.scope = scope
  }

  read({ path }: Known): void {
    if (path !== undefined && !path.startsWith('?')) this.reads.add(path)
  }

  report(code: MessageCode, node: SyntaxNode, what: string): void {
    this.diagnostics.push(diagnostic(code, node, { what }))
  }

  resolve(schema: Schema): Schema {
    return resolve(schema, this.scope.types)
  }

  lookup(name: string, frame: Frame | undefined): Known | undefined {
    let open = false
    for (let at = frame; at !== undefined; at = at.outer) {
      if (Object.hasOwn(at.names, name)) return at.names[name]
      open ||= at.open
    }
    const { properties } = this.scope.schema
    if (properties === undefined) return resultOf(name) === undefined ? { path: name } : builtin
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (schema !== undefined) return { schema: this.resolve(schema), path: name }
    if (resultOf(name) !== undefined) return builtin
    return open ? {} : undefined
  }
}
