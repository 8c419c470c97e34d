import type { PlacedExpression } from '../lint/placedExpression.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { meant, type Renaming } from './edits.ts'

export interface RenameProblem {
  /** Why nothing was renamed. */
  readonly message: Localised
  /** Where the reason stands. */
  readonly pointer?: string
}

/** What a renaming would change beyond words: nothing, if it is one. */
export function verify(before: Renaming, after: Renaming): readonly RenameProblem[] {
  return before.expressions.flatMap((old, index) => {
    const renewed = after.expressions[index]
    if (renewed === undefined) return [misunderstood(old, before)]
    if (errorsOf(renewed) > errorsOf(old)) return [misunderstood(old, before)]
    if (!meansTheSame(old, renewed, { before, after })) return [misunderstood(old, before)]
    const isWhole =
      sharedMembers(old, before.subject.definition.types) ===
      sharedMembers(renewed, after.subject.definition.types)
    return isWhole ? [] : [takenOver(old, before)]
  })
}

export function errorsOf({ expression }: PlacedExpression): number {
  return expression.diagnostics.filter(({ severity }) => severity === 'error').length
}

/** The same places mean the field, each moved by what was written before it. */
function meansTheSame(
  old: PlacedExpression,
  renewed: PlacedExpression,
  { before, after }: { readonly before: Renaming; readonly after: Renaming },
): boolean {
  const growth = after.declaration.name.length
  let moved = 0
  const expected = meant(old, before.declaration).map(({ from, to }) => {
    const at = from + moved
    moved += growth - (to - from)
    return at
  })
  const found = meant(renewed, after.declaration).map(({ from }) => from)
  return found.length === expected.length && found.every((from, index) => from === expected[index])
}

/** How many members a value has in common with what it fills: records taken over as a whole lose one otherwise. */
export function sharedMembers(
  { expression, target }: PlacedExpression,
  types: Definition['types'],
): number {
  const { schema } = expression
  return schema === undefined || target === undefined ? 0 : shared(schema, target, 0)

  function shared(value: Schema, filled: Schema, level: number): number {
    const [given, wanted] = [resolve(value, types), resolve(filled, types)]
    if (level > deepest) return 0
    if (given.items !== undefined && wanted.items !== undefined) {
      return shared(given.items, wanted.items, level + 1)
    }
    return Object.entries(given.properties ?? {}).reduce((count, [name, inner]) => {
      const part = referred(wanted.properties, name)
      return part === undefined ? count : count + 1 + shared(inner, part, level + 1)
    }, 0)
  }
}

/** Types may refer to themselves. */
const deepest = 6

function misunderstood(placed: PlacedExpression, { subject }: Renaming): RenameProblem {
  const where = titleOf(placed, subject.definition)
  return {
    pointer: placed.pointer,
    message: {
      de: `Mit dem neuen Namen hieße etwas in „${where.de}“ nicht mehr dasselbe.`,
      en: `With the new name something in “${where.en ?? where.de}” would no longer mean the same.`,
    },
  }
}

function takenOver(placed: PlacedExpression, { subject, declaration }: Renaming): RenameProblem {
  const { name } = declaration
  const where = titleOf(placed, subject.definition)
  return {
    pointer: placed.pointer,
    message: {
      de: `„${where.de}“ übernimmt Angaben als Ganzes, in denen „${name}“ so heißt. Übernehmen Sie sie dort zuerst einzeln.`,
      en: `“${where.en ?? where.de}” takes over values as a whole that hold “${name}” by this name. Take them over one by one first.`,
    },
  }
}

/** What people call the thing that holds an expression: a form, a table, or the step in the drawing. */
function titleOf(
  { pointer, process, element }: PlacedExpression,
  definition: Definition,
): Localised {
  const [part, id = ''] = pointer.slice(1).split('/')
  const { processes, mappings, decisions, forms, letters, deadlines } = definition
  const { boxedDecisions = {}, knowledge = {} } = definition
  const titled: Record<string, Titled> = {
    mappings,
    decisions,
    boxedDecisions,
    knowledge,
    forms,
    letters,
    deadlines,
  }
  const step = referred(referred(processes, process)?.elements, element)
  return referred(referred(titled, part), id)?.title ?? step?.name ?? { de: id }
}

type Titled = Readonly<Record<string, { readonly title: Localised }>>
