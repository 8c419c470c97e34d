import { resolve } from '../../model/schema.ts'
import type { Ast, Of } from '../ast.ts'
import type { Diagnostic } from '../compile.ts'
import type { FeelType } from '../type/type.ts'
import { checkType, type Target } from './checkType.ts'
import { certain, placed, type Misfit } from './misfit.ts'

export type TypeOf = (part: Ast) => FeelType | undefined

/** What keeps an expression from filling its target, at the part that is to blame. */
export function checkPart(ast: Ast, target: Target, typeOf: TypeOf): readonly Diagnostic[] {
  const schema = resolve(target.schema, target.types)
  const wanted = { ...target, schema }
  if (ast.kind === 'if') return checkBranches(ast, wanted, typeOf)
  if (ast.kind === 'context' && schema.type === 'object') return checkEntries(ast, wanted, typeOf)
  const items = { ...target, schema: schema.items ?? {}, isRequired: true }
  if (ast.kind === 'list' && schema.type === 'array' && isShort(ast, wanted)) {
    return ast.items.flatMap((item) => checkPart(item, items, typeOf))
  }
  if (ast.kind === 'for' && schema.type === 'array') return checkPart(ast.body, items, typeOf)
  return checkType(typeOf(ast) ?? 'any', wanted).map((misfit) => said(misfit, ast))
}

function isShort({ items }: Of<'list'>, { schema: { maxItems = Infinity } }: Target): boolean {
  return items.length <= maxItems
}

function said(misfit: Misfit, { from, to }: Ast): Diagnostic {
  const severity = misfit.isCertain ? 'error' : 'warning'
  return { code: misfit.code, message: placed(misfit), from, to, severity }
}

/** Only where both branches are wrong something wrong is certain. */
function checkBranches(
  { then, otherwise }: Of<'if'>,
  target: Target,
  typeOf: TypeOf,
): readonly Diagnostic[] {
  const branches = [then, otherwise].map((branch) => checkPart(branch, target, typeOf))
  const isCertain = branches.every((found) => found.some(({ severity }) => severity === 'error'))
  return branches.flat().map((one) => (isCertain ? one : { ...one, severity: 'warning' }))
}

function within(name: string, found: Diagnostic): Diagnostic {
  const { de, en = de } = found.message
  return { ...found, message: { de: `„${name}“: ${de}`, en: `“${name}”: ${en}` } }
}

/** Whoever writes down a member means it to arrive, so one that is left out is an error. */
function checkEntries(
  ast: Of<'context'>,
  { schema: { properties, required = [] }, types }: Target,
  typeOf: TypeOf,
): readonly Diagnostic[] {
  if (properties === undefined) return []
  const written = new Set(ast.entries.map(({ name }) => name))
  const missing = required
    .filter((name) => !written.has(name))
    .map((name) => said(certain('memberMissing', { de: name }), ast))
  const found = ast.entries.flatMap(({ name, value }): readonly Diagnostic[] => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (schema === undefined) return [said(certain('memberUnknown', { de: name }), value)]
    const target = { schema, types, isRequired: required.includes(name) }
    return checkPart(value, target, typeOf).map((one) => within(name, one))
  })
  return [...missing, ...found]
}
