import { toSchema } from '../feel/coerce.ts'
import { compile, type Environment } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { JsonObject } from '../model/json.ts'
import type { Language } from '../model/localised.ts'
import { formatValue } from '../text/format.ts'

export interface TemplateContext {
  readonly scope: Scope
  readonly data: JsonObject
  readonly environment: Environment
  readonly language: Language
  /** In which an instant is a day; that of the administration. */
  readonly timeZone?: string
}

export interface Filled {
  readonly text: string
  /** Expressions that failed; their place is empty. Never holds a value. */
  readonly problems: readonly string[]
}

/** Text with every {{ FEEL }} replaced by its value, written as its schema says: "144,00 €", "15. November 2025". */
export function fillTemplate(template: string, context: TemplateContext): string {
  return fill(template, context).text
}

export function fill(template: string, context: TemplateContext): Filled {
  const problems: string[] = []
  const parts = partsOf(template).map((part) => {
    if (!part.isExpression) return part.text
    const expression = compile(part.text, { kind: 'expression', scope: context.scope })
    const { value, diagnostics } = expression.evaluate(context.data, context.environment)
    if (value === undefined) {
      problems.push(
        `{{ ${part.text.trim()} }}: ${diagnostics.map(({ message }) => message.de).join(' ')}`,
      )
      return ''
    }
    const { scope, language, timeZone = 'Europe/Berlin' } = context
    const schema = expression.schema ?? {}
    const coerced = toSchema(value, schema, scope.types)
    const exact = 'value' in coerced ? coerced.value : value
    return formatValue(exact, schema, { types: scope.types, language, timeZone })
  })
  return { text: parts.join(''), problems }
}

export interface TemplatePart {
  readonly isExpression: boolean
  readonly text: string
  /** Where the text begins in the template. */
  readonly from: number
}

/** Text and expressions in turn. An expression ends at the braces that close it, not at those inside it. */
export function partsOf(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let at = 0
  while (at < template.length) {
    const open = template.indexOf('{{', at)
    const close = open < 0 ? -1 : closing(template, open + 2)
    const end = close < 0 ? template.length : open
    if (end > at) parts.push({ isExpression: false, text: template.slice(at, end), from: at })
    if (close < 0) break
    parts.push({ isExpression: true, text: template.slice(open + 2, close), from: open + 2 })
    at = close + 2
  }
  return parts
}

function closing(template: string, from: number): number {
  let depth = 0
  for (const match of template.slice(from).matchAll(/"(?:\\.|[^"\\])*"|\}\}|[{}]/gs)) {
    if (match[0] === '}}' && depth === 0) return from + match.index
    if (match[0] === '{') depth += 1
    if (match[0] === '}') depth -= 1
    if (match[0] === '}}') depth -= 2
  }
  return -1
}
