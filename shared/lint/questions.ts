import type { Question } from '../model/content.ts'
import { pointerTo } from './pointer.ts'
import type { Place } from './rule.ts'
import type { Subject } from './subject.ts'

export interface AskedQuestion {
  readonly form: string
  readonly index: number
  readonly question: Question
  readonly place: Place
}

/** Every question, at the first step that shows its form. */
export function askedIn({ definition, elements }: Subject): readonly AskedQuestion[] {
  return Object.entries(definition.forms).flatMap(([form, { questions }]) => {
    const user = elements.find(
      ({ element }) => element.type === 'userTask' && element.form === form,
    )
    return questions.map((question, index) => ({
      form,
      index,
      question,
      place: {
        pointer: pointerTo('forms', form, 'questions', index),
        process: user?.process,
        element: user?.id,
      },
    }))
  })
}
