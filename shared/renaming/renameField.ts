import { isKeyword } from '../feel/keywords.ts'
import { occurrencesOf } from '../feel/occurrences.ts'
import { caseScope, withNames } from '../feel/scope.ts'
import { one, type PlacedExpression } from '../lint/placedExpression.ts'
import { pointerTo, toPointerSegment } from '../model/pointer.ts'
import { subjectOf, type Subject } from '../lint/subject.ts'
import { expressionsIn } from '../mappings/rows.ts'
import { definitionSchema, type Definition } from '../model/definition.ts'
import { declarationOf, refersTo, type Declaration } from './declaration.ts'
import { editsOf, type Edits, type Renaming } from './edits.ts'
import { verify, type RenameProblem } from './verify.ts'

export type Renamed =
  | { readonly definition: Definition }
  | { readonly problems: readonly RenameProblem[] }

/**
 * Renames a field of the case data ("applicant.name" to "applicant.fullName") in the data model, in every
 * expression, mapping, form, letter, decision, loop and sample case: the same definition in other words.
 * A field of a type is renamed for all that use the type, and "#Dog.born" is the field of a type itself. Only
 * the last name of a path may change.
 */
export function renameField(definition: Definition, from: string, to: string): Renamed {
  if (from === to) return { definition }
  const declaration = declarationOf(definition, from)
  const name = to.split('.').at(-1) ?? ''
  const refused =
    declaration === undefined ? unknown(from) : refusal({ definition, declaration, from, to })
  if (declaration === undefined || refused !== undefined)
    return { problems: [refused ?? unknown(from)] }
  const before = renaming(definition, declaration, name)
  const renamed = definitionSchema.parse(rewritten(definition, editsOf(before), ''))
  const after = declarationOf(renamed, to)
  const problems =
    after === undefined ? [unknown(to)] : verify(before, renaming(renamed, after, name))
  return problems.length === 0 ? { definition: renamed } : { problems }
}

function renaming(definition: Definition, declaration: Declaration, to: string): Renaming {
  const subject = subjectOf(definition)
  return { subject, expressions: [...subject.expressions, ...unusedRows(subject)], declaration, to }
}

/** Mappings that no step uses yet. */
export function unusedRows({
  definition,
  scope,
  expressions,
}: Subject): readonly PlacedExpression[] {
  const known = new Set(expressions.map(({ pointer }) => pointer))
  const withResult = withNames(scope, { result: {} })
  return Object.entries(definition.mappings).flatMap(([id, { rows }]) =>
    expressionsIn(rows, withResult).flatMap(({ text, scope: seen, members }) => {
      const pointer = pointerTo('mappings', id, ...members)
      return known.has(pointer) ? [] : one(text, { pointer, scope: seen })
    }),
  )
}

interface Asked {
  readonly definition: Definition
  readonly declaration: Declaration
  readonly from: string
  readonly to: string
}

function refusal({ definition, declaration, from, to }: Asked): RenameProblem | undefined {
  const name = to.split('.').at(-1) ?? ''
  if (from.split('.').slice(0, -1).join('.') !== to.split('.').slice(0, -1).join('.')) {
    return problem(
      `„${from}“ kann nur dort umbenannt werden, wo es steht. „${to}“ steht woanders.`,
      `“${from}” can only be renamed where it is. “${to}” is elsewhere.`,
    )
  }
  if (!isName(name)) {
    return problem(
      `„${name}“ ist kein Name. Ein Name beginnt mit einem Buchstaben und besteht aus Buchstaben und Ziffern; Wörter wie „if“ oder „and“ haben schon eine Bedeutung.`,
      `“${name}” is no name. A name begins with a letter and consists of letters and digits; words such as “if” or “and” have a meaning already.`,
    )
  }
  const taken = declaration.isTop
    ? { ...caseScope(definition).schema.properties, ...ofPlaces }
    : declaration.holder
  if (Object.hasOwn(taken, name)) {
    return problem(`Den Namen „${name}“ gibt es hier schon.`, `The name “${name}” is taken here.`)
  }
  for (const [id, source] of Object.entries(definition.sources)) {
    const isShared = [source.request, source.response].some((schema) =>
      refersTo(schema, declaration, definition.types),
    )
    if (isShared) {
      return {
        pointer: `/sources/${toPointerSegment(id)}`,
        ...problem(
          `Die Datenquelle „${source.title.de}“ tauscht „${declaration.name}“ unter diesem Namen mit einem anderen System aus.`,
          `The source “${source.title.en ?? source.title.de}” exchanges “${declaration.name}” with another system by this name.`,
        ),
      }
    }
  }
  return undefined
}

/** Names that some places add to the case data. */
const ofPlaces = { result: true, item: true, answer: true, loopCounter: true }

const asName = /^[\p{L}_][\p{L}\p{N}_]*( [\p{L}\p{N}_]+)*$/u

/** Many tools cannot hold a field of such a name. */
const unfit: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function isName(name: string): boolean {
  if (!asName.test(name) || isKeyword(name) || unfit.has(name)) return false
  const scope = { schema: { properties: { [name]: {} } }, types: {} }
  const [found] = one(name, { pointer: '', scope })
  const isWhole = occurrencesOf(name, { kind: 'expression', scope }).some(
    ({ to }) => to === name.length,
  )
  return found?.expression.diagnostics.length === 0 && isWhole
}

export function rewritten(value: unknown, edits: Edits, pointer: string): unknown {
  if (typeof value === 'string') return edits.texts.get(pointer) ?? value
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => rewritten(item, edits, `${pointer}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return value
  const keys = edits.keys.get(pointer)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      keys?.get(key) ?? key,
      rewritten(inner, edits, `${pointer}/${toPointerSegment(key)}`),
    ]),
  )
}

function unknown(path: string): RenameProblem {
  return problem(
    `„${path}“ gibt es in den Angaben dieses Dienstes nicht.`,
    `There is no “${path}” in the data of this service.`,
  )
}

function problem(de: string, en: string): RenameProblem {
  return { message: { de, en } }
}
