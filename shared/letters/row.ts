import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Json } from '../model/json.ts'
import type { TemplateContext } from './template.ts'

export type Row = readonly [label: string, amount: string]

/** "label | amount": the last bar divides. */
export function rowOf(line: string): Row {
  const [amount = '', ...label] = line.split('|').toReversed()
  if (label.length === 0) return [line.trim(), '']
  return [label.toReversed().join('|').trim(), amount.trim()]
}

/** The same context with one of the values that `each` yields as `item`. */
export function withItem(item: Json, each: string, context: TemplateContext): TemplateContext {
  const { scope, data } = context
  return { ...context, scope: itemScope(each, scope), data: { ...data, item } }
}

export function itemScope(each: string, scope: Scope): Scope {
  const { schema } = compile(each, { kind: 'expression', scope })
  return withNames(scope, { item: schema?.items ?? {} })
}
