import { checkDecision, type CheckedVersion } from '#shared/decisions/checkDecision.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { lint, type Finding } from '#shared/lint/lint.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { casesOf, type TableCase } from '../decisions/cases.ts'
import { againstReleased, type Comparison } from '../decisions/comparing.ts'

/** What takes longer than a person waits between two keys, as data that can be sent there and back. */
export interface Questions {
  readonly lint: {
    readonly asked: { readonly definition: Definition }
    readonly answer: readonly Finding[]
  }
  readonly table: {
    readonly asked: {
      readonly definition: Definition
      readonly id: string
      /** The table of the released version, to compare with. */
      readonly released: Decision | undefined
    }
    readonly answer: TableAnswer
  }
}

export interface TableAnswer {
  /** By version of the table. */
  readonly problems: readonly CheckedVersion['problems'][]
  readonly cases: readonly TableCase[]
  /** Undefined while nothing was released, or nothing changed. */
  readonly comparison: Comparison | undefined
}

export type Topic = keyof Questions

export const answers: {
  readonly [T in Topic]: (asked: Questions[T]['asked']) => Questions[T]['answer']
} = {
  lint: ({ definition }) => lint(definition),
  table: ({ definition, id, released }) => {
    const decision = referred(definition.decisions, id)
    if (decision === undefined) return { problems: [], cases: [], comparison: undefined }
    const checked = checkDecision(decision, caseScope(definition))
    const output = decision.outputs.find(({ schema }) => schema.format === 'decimal')?.id
    return {
      problems: checked.map(({ problems }) => problems),
      cases: casesOf(definition, id, decision),
      comparison:
        released === undefined
          ? undefined
          : againstReleased({ definition, id, decision, output }, released),
    }
  },
}
