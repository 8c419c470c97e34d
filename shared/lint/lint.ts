import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Change } from '../model/change.ts'
import type { Definition } from '../model/definition.ts'
import type { Localised } from '../model/localised.ts'
import type { TextPosition } from '../model/textPosition.ts'
import type { Told } from '../soundness/moves.ts'
import { rules } from './rules.ts'
import { subjectOf } from './subject.ts'
import { withWaivers } from './waivers.ts'

/** What the checker says about a definition: what is true, and what helps. */
export interface Finding {
  readonly id: string
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly process?: string
  readonly element?: string
  /** JSON Pointer into the definition. */
  readonly pointer: string
  /** Where in the text there, of an expression. */
  readonly at?: TextPosition
  readonly title: Localised
  readonly text: Localised
  /** P01 to P24: the paper in the process, and who says that it need not be there (paper.ts). */
  readonly paper?: string
  readonly basis?: Localised
  /** Whatever the reason, there is no waiver. */
  readonly isBinding?: true
  /** Why it may stay so. */
  readonly waived?: string
  /** How a case gets there, step by step. */
  readonly trace?: readonly Told[]
  readonly fix?: { readonly label: Localised; readonly change: Change }
  /** A way out that has to know more than the definition says: it asks before it changes anything. */
  readonly remedy?: Remedy
}

export type Remedy = { readonly label: Localised } & (
  | AskRegister
  | AskHolder
  | DecideByTable
  | StateReasons
)

/** A lookup takes the place of questions. */
export interface AskRegister {
  readonly act: 'askRegister'
  readonly form: string
  /** The register in the catalogue, and what of it is asked. */
  readonly register: string
  readonly operation: string
  /** By question: where the answer has the value. */
  readonly answers: Readonly<Record<string, string>>
}

/** Who issued a proof is asked instead of who would have to enclose it. */
export interface AskHolder {
  readonly act: 'askHolder'
  readonly form: string
  readonly question: string
  /** The sentence that demands the proof. */
  readonly sentence: string
  readonly holder: string
  readonly operation: string
  /** How the request is filled, and where the answer says yes or no. */
  readonly request: Readonly<Record<string, string>>
  readonly answer: string
}

/** A table decides what a person decided by rule. */
interface DecideByTable {
  readonly act: 'decideByTable'
}

/** Purpose, legal basis and retention are said once, for all fields that lack them. */
interface StateReasons {
  readonly act: 'stateReasons'
}

const order = { error: 0, warning: 1, info: 2 }

/**
 * Every finding, errors first. A definition with errors can be neither submitted nor released. What registers know
 * is checked where the catalogue of the city is given.
 */
export function lint(
  definition: Definition,
  catalogue: readonly CatalogueEntry[] = [],
): readonly Finding[] {
  const subject = subjectOf(definition, catalogue)
  const findings = rules.flatMap(({ check }) => check(subject))
  const distinct = new Map(findings.map((one) => [one.id, one]))
  const all = withWaivers([...distinct.values()], {
    definition,
    knowsRegisters: catalogue.length > 0,
  })
  return all.toSorted(bySeverity)
}

export function bySeverity(a: Finding, b: Finding): number {
  return order[a.severity] - order[b.severity]
}
