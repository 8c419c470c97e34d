import { caseScope, type Scope } from '../feel/scope.ts'
import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Definition } from '../model/definition.ts'
import { caseReads } from './caseReads.ts'
import { drawingsOf, type Drawing, type PlacedElement } from './drawing.ts'
import { expressionsOf } from './expressions.ts'
import type { PlacedExpression } from './placedExpression.ts'
import { wordingsOf, type Wording } from './wordings.ts'

/** A definition with what several rules ask of it, worked out once. */
export interface Subject {
  readonly definition: Definition
  readonly scope: Scope
  readonly drawings: readonly Drawing[]
  readonly elements: readonly PlacedElement[]
  readonly expressions: readonly PlacedExpression[]
  /** Case data that something reads: an expression, a mapping, a letter, or a form that shows it. */
  readonly reads: ReadonlySet<string>
  /** What the texts tell people to do. */
  readonly wordings: readonly Wording[]
  /** The registers and line systems the city knows; empty where nobody asked for them. */
  readonly catalogue: readonly CatalogueEntry[]
}

export function subjectOf(
  definition: Definition,
  catalogue: readonly CatalogueEntry[] = [],
): Subject {
  const scope = caseScope(definition)
  const drawings = drawingsOf(definition)
  const elements = drawings.flatMap((drawing) => [...drawing.elements.values()])
  const expressions = expressionsOf({ definition, scope, elements })
  const shown = Object.values(definition.forms).flatMap(({ known }) =>
    known.flatMap(({ fields }) => fields.map(({ path }) => path)),
  )
  const reads = new Set([...shown, ...expressions.flatMap((one) => caseReads(one, definition))])
  const wordings = wordingsOf({ definition, elements })
  return { definition, scope, drawings, elements, expressions, reads, wordings, catalogue }
}

/** What several rules ask of a subject is worked out when the first one asks. */
export function oncePerSubject<T>(of: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, T>()
  return (subject) => {
    const found = known.get(subject)
    if (found !== undefined) return found
    const made = of(subject)
    known.set(subject, made)
    return made
  }
}

/** Whether something reads this path, a part of it or the whole it belongs to. */
export function isRead({ reads }: Pick<Subject, 'reads'>, path: string): boolean {
  for (const read of reads) if (overlaps(read, path)) return true
  return false
}

/** One of the two paths holds the other. */
export function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}

/** Whether a path overlaps one of these; found without asking all of them. */
export function overlapWith(paths: readonly string[]): (path: string) => boolean {
  const all = new Set(paths)
  const holders = new Set(paths.flatMap(holdersOf))
  return (path) =>
    all.has(path) || holders.has(path) || holdersOf(path).some((holder) => all.has(holder))
}

/** "a.b.c" → "a.b", "a" */
export function holdersOf(path: string): readonly string[] {
  const holders: string[] = []
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1))
    holders.push(path.slice(0, end))
  return holders
}
