import type { Question } from '../model/content.ts'
import { pointerTo } from '../model/pointer.ts'
import type { Place } from './rule.ts'
import type { Subject } from './subject.ts'

export interface AskedQuestion {
  readonly form: string
  readonly index: number
  /** Asked for each entry of the list at `index`. */
  readonly entry?: number
  readonly question: Question
  readonly place: Place
}

/** Every question, at the first step that shows its form. */
export function askedIn({
  definition,
  elements,
}: Pick<Subject, 'definition' | 'elements'>): readonly AskedQuestion[] {
  return Object.entries(definition.forms).flatMap(([form, { questions }]) => {
    const user = elements.find(
      ({ element }) => element.type === 'userTask' && element.form === form,
    )
    const at = (pointer: string): Place => ({
      pointer,
      process: user?.process,
      element: user?.id,
    })
    return questions.flatMap((question, index): readonly AskedQuestion[] => {
      const pointer = pointerTo('forms', form, 'questions', index)
      const entries = question.entries?.questions ?? []
      return [
        { form, index, question, place: at(pointer) },
        ...entries.map((inner, entry) => ({
          form,
          index,
          entry,
          question: inner,
          place: at(entryPointer(pointer, entry)),
        })),
      ]
    })
  })
}

export function entryPointer(question: string, entry: number): string {
  return question + pointerTo('entries', 'questions', entry)
}
