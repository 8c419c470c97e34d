import { checkDecision } from '../decisions/checkDecision.ts'
import { checkTable } from '../decisions/checkTable.ts'
import { domainOf } from '../decisions/domain.ts'
import { compile } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import type { Decision } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import { sameJson } from '../model/hash.ts'
import { referred } from '../model/referred.ts'
import { resolve, type Schema } from '../model/schema.ts'
import type { PlacedExpression } from './placedExpression.ts'
import type { Reader } from './readers.ts'
import { fromPointerSegment } from '../model/pointer.ts'
import { overlaps } from './subject.ts'

/**
 * Whether a step misses a value that is not there. It does not where a form only shows it, where its condition asks
 * for it first, where it is only passed on, and where the expression yields as much without it.
 */
export function isMissed(reader: Reader, path: string, definition: Definition): boolean {
  const { expression, guard, pointer } = reader
  if (expression === undefined || isShown.test(pointer)) return false
  if (guard !== undefined && asksFor(guard, path, expression.scope)) return false
  if (isPassedOn(expression)) return false
  if (!dependsOn(expression, path)) return false
  const input = inputAt(pointer, definition)
  return input === undefined || !isDecidedWithout(input, expression.scope)
}

/** Forms show what is there. */
const isShown = /^\/forms\/[^/]+\/known\//

function asksFor(guard: string, path: string, scope: Scope): boolean {
  return compile(guard, { kind: 'expression', scope }).reads.some((read) => overlaps(read, path))
}

/** A row that takes a value over leaves its target as empty; what needs the target says so itself. */
function isPassedOn({ pointer, text }: PlacedExpression): boolean {
  return pointer.startsWith('/mappings/') && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text.trim())
}

/** A field that may be empty by its own description is known to be. */
function dependsOn({ text, kind, scope, expression }: PlacedExpression, path: string): boolean {
  const without = compile(text, { kind, scope: withNullable(scope, path) })
  return !sameJson(toPlain(expression.schema), toPlain(without.schema))
}

function toPlain(schema: Schema | undefined) {
  return JSON.parse(JSON.stringify(schema ?? {}))
}

function withNullable(scope: Scope, path: string): Scope {
  return { ...scope, schema: changed(scope.schema, path.split('.')) }

  function changed(schema: Schema, [name, ...rest]: readonly string[]): Schema {
    if (name === undefined) return { ...schema, nullable: true }
    const whole = resolve(schema, scope.types)
    const inner = referred(whole.properties, name)
    if (inner === undefined) return whole
    return { ...whole, properties: { ...whole.properties, [name]: changed(inner, rest) } }
  }
}

interface Input {
  readonly version: Decision
  readonly decision: Decision
  readonly id: string
}

function inputAt(pointer: string, { decisions }: Definition): Input | undefined {
  const found = /^\/decisions\/([^/]+)(?:\/versions\/(\d+))?\/inputs\/(\d+)\/expression$/.exec(
    pointer,
  )
  const [, id = '', version, index] = found ?? []
  const decision = referred(decisions, fromPointerSegment(id))
  if (decision === undefined) return undefined
  const other = version === undefined ? undefined : decision.versions?.[Number(version)]
  const table = other === undefined ? decision : { ...decision, ...other }
  const input = table.inputs[Number(index)]
  return input === undefined ? undefined : { version: table, decision, id: input.id }
}

/** A row, or a default, is there for cases without the value as well. */
function isDecidedWithout({ version, decision, id }: Input, scope: Scope): boolean {
  const schemas = version.inputs.map((input) => {
    const domain = domainOf(input, scope)
    return [input.id, input.id === id ? { ...domain, nullable: true } : domain] as const
  })
  const against = { schemas: Object.fromEntries(schemas), types: scope.types }
  const isOpen = checkTable(version, against).some(({ kind }) => gaps.has(kind))
  const wasOpen = checkDecision(decision, scope).some(({ problems }) =>
    problems.some(({ kind }) => gaps.has(kind)),
  )
  return !isOpen || wasOpen
}

const gaps: ReadonlySet<string> = new Set(['gap', 'moreGaps'])
