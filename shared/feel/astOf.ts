import type { Ast } from './ast.ts'
import { check, checkSize } from './check.ts'
import type { Scope } from './scope.ts'
import { parse, type Kind } from './syntax.ts'
import { toAst } from './toAst.ts'

/** The tree of an expression; undefined when it is no FEEL. Its names need not exist. */
export function astOf(
  text: string,
  { kind, scope }: { readonly kind: Kind; readonly scope: Scope },
): Ast | undefined {
  const source = kind === 'unaryTests' && text.trim() === '' ? '-' : text
  if (checkSize(source) !== undefined) return undefined
  const root = parse(source, kind, scope)
  return check(root, source).length > 0 ? undefined : toAst(root, source)
}

/** Whether two trees say the same, wherever they stand. */
export function sameAst(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false
  }
  const [mine, theirs] = [one, other].map((node) =>
    Object.entries(node).filter(([name]) => name !== 'from' && name !== 'to'),
  )
  if (mine === undefined || theirs === undefined || mine.length !== theirs.length) return false
  const counterpart: ReadonlyMap<string, unknown> = new Map(theirs)
  return mine.every(
    ([name, value]) => counterpart.has(name) && sameAst(value, counterpart.get(name)),
  )
}
