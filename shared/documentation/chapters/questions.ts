import type { Form, Question } from '../../model/content.ts'
import type { Localised } from '../../model/localised.ts'

type Inner = NonNullable<Question['entries']>['questions'][number]

export interface Asked {
  readonly question: Question | Inner
  /** Of which list it is asked for each entry. */
  readonly of: Localised | undefined
  readonly visible: string | undefined
}

/** The questions of a form and those of each entry of its lists, in their order. */
export function eachQuestion(questions: Form['questions']): readonly Asked[] {
  return questions.flatMap((question) => {
    const { visible, entries } = question
    const name: Localised | undefined = entries?.name
    const inner = (entries?.questions ?? []).map((one) => ({
      question: one,
      of: name,
      visible,
    }))
    return [{ question, of: undefined, visible }, ...inner]
  })
}
