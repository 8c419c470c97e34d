import { checkDecision, type CheckedVersion } from '#shared/decisions/checkDecision.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { lint, type Finding } from '#shared/lint/lint.ts'
import { usesOfDecision, type UsesOfDecision } from '#shared/lint/usesOfDecision.ts'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { ranIn } from '#shared/scenarios/findings.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import { comparedOf, type Compared } from '../comparing/compared.ts'
import { casesOf, type TableCase } from '../decisions/cases.ts'
import { againstReleased, type Comparison } from '../decisions/comparing.ts'
import { sampleOf, type Sample } from '../simulation/sample.ts'

interface OfDecision {
  readonly definition: Definition
  readonly id: string
}

/** What takes longer than a person waits between two keys, as data that can be sent there and back. */
export interface Questions {
  readonly table: {
    readonly asked: OfDecision
    /** By version of the table. */
    readonly answer: readonly CheckedVersion['problems'][]
  }
  readonly cases: {
    readonly asked: OfDecision & {
      /** The table of the released version, to compare with. */
      readonly released: Decision | undefined
    }
    readonly answer: CasesAnswer
  }
  readonly changes: {
    readonly asked: { readonly definition: Definition; readonly before: Definition }
    readonly answer: Compared
  }
  readonly sample: {
    readonly asked: { readonly definition: Definition; readonly scenario: string | undefined }
    /** Undefined where there is no such case. */
    readonly answer: Sample | undefined
  }
  readonly uses: {
    readonly asked: OfDecision
    readonly answer: UsesOfDecision
  }
  readonly scenarios: {
    readonly asked: {
      readonly definition: Definition
      readonly holidays: HolidayPlace | undefined
    }
    /** Nothing while the draft cannot run. */
    readonly answer: readonly Ran[]
  }
  readonly lint: {
    readonly asked: {
      readonly definition: Definition
      /** What the city's registers know; empty until it is there. */
      readonly catalogue: readonly CatalogueEntry[]
    }
    readonly answer: readonly Finding[]
  }
}

export interface CasesAnswer {
  readonly cases: readonly TableCase[]
  /** Undefined while nothing was released, or nothing changed. */
  readonly comparison: Comparison | undefined
}

export type Topic = keyof Questions

/** The most urgent first: what stands where a person is looking. */
export const answers: {
  readonly [T in Topic]: (asked: Questions[T]['asked']) => Questions[T]['answer']
} = {
  table: ({ definition, id }) => {
    const decision = referred(definition.decisions, id)
    if (decision === undefined) return []
    return checkDecision(decision, caseScope(definition)).map(({ problems }) => problems)
  },
  cases: ({ definition, id, released }) => {
    const decision = referred(definition.decisions, id)
    if (decision === undefined) return { cases: [], comparison: undefined }
    return {
      cases: casesOf(definition, id, decision),
      comparison:
        released === undefined
          ? undefined
          : againstReleased({ definition, id, decision }, released),
    }
  },
  changes: ({ definition, before }) => comparedOf(before, definition),
  sample: ({ definition, scenario }) => {
    const found = referred(definition.scenarios, scenario)
    return found && sampleOf(definition, scenario ?? '', found)
  },
  uses: ({ definition, id }) => usesOfDecision(definition, id),
  scenarios: ({ definition, holidays }) => ranIn(definition, holidays),
  lint: ({ definition, catalogue }) => lint(definition, catalogue),
}
