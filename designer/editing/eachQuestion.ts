import type { Question } from '#shared/model/content.ts'

/** What a question and one for the entries of a list have in common. */
export type AskedPart = Pick<Question, 'path' | 'options'>

/** Every question and what lists ask for each entry; what the update leaves as it is stays the same object. */
export function eachQuestion(
  questions: readonly Question[],
  update: <Asked extends AskedPart>(question: Asked) => Asked,
): Question[] {
  return questions.map((question) => {
    const updated = update(question)
    const { entries } = updated
    if (entries === undefined) return updated
    const inner = entries.questions.map(update)
    const isSame = inner.every((one, at) => one === entries.questions[at])
    return isSame ? updated : { ...updated, entries: { ...entries, questions: inner } }
  })
}
