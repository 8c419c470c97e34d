import type { Change } from '../model/change.ts'
import type { Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import { pointerTo } from '../model/pointer.ts'
import type { AskedQuestion } from './questions.ts'
import { toJson } from './toJson.ts'

/** Takes a question out of its form, or out of the entries of a list. Lists change as a whole. */
export function withoutQuestion(
  { forms }: Pick<Definition, 'forms'>,
  { form, index, entry }: Pick<AskedQuestion, 'form' | 'index' | 'entry'>,
): { readonly pointer: string; readonly fix: Change } {
  const questions = referred(forms, form)?.questions ?? []
  const all = pointerTo('forms', form, 'questions')
  const list = entry === undefined ? all : `${all}/${index}/entries/questions`
  const from = entry === undefined ? questions : (questions[index]?.entries?.questions ?? [])
  const before = toJson(from)
  const after = toJson(from.toSpliced(entry ?? index, 1))
  return {
    pointer: `${list}/${entry ?? index}`,
    fix: { added: {}, updated: { [list]: [before, after] }, removed: {} },
  }
}
