import type { Form, Question, QuestionGroup } from '../model/content.ts'
import type { Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { portalTexts } from '../text/portal.ts'
import type { FormContext } from './question.ts'
import { visibleQuestions } from './visibleQuestions.ts'

/** Questions under one heading, or questions that have none. */
export interface Section {
  /** Stays the same whichever of its questions are asked. */
  readonly id: string
  readonly group?: QuestionGroup
  readonly questions: readonly Question[]
}

/** What the portal asks on one page. */
export type AskedPage = Pick<Section, 'group'> & {
  readonly questions: readonly [Question, ...Question[]]
}

/** The pages of the portal, as the answers so far make them. */
export function pagesOf(context: FormContext): readonly AskedPage[] {
  return sectionsOf(context.form, visibleQuestions(context)).flatMap(({ group, questions }) => {
    const heading = group === undefined ? {} : { group }
    const pages: [Question, ...Question[]][] = []
    let isOpen = false
    for (const question of questions) {
      // the buttons of a list send its page, so it has one of its own
      const joins = group?.together === true && question.widget !== 'list'
      if (joins && isOpen) pages.at(-1)?.push(question)
      else pages.push([question])
      isOpen = joins
    }
    return pages.map((asked) => ({ ...heading, questions: asked }))
  })
}

export function pageOf(context: FormContext, question: string): AskedPage | undefined {
  return pagesOf(context).find(({ questions }) => questions.some(({ id }) => id === question))
}

/** A form that only asks one thing, such as which dog, needs no page to check it once more. */
export function isAlone({ known, questions, remark, confirmation }: Form): boolean {
  return (
    known.length === 0 &&
    questions.length === 1 &&
    remark === undefined &&
    confirmation === undefined
  )
}

/** "Frage 2 von 5"; where a page asks several, "Seite 2 von 5". */
export function pageCounter(
  pages: readonly AskedPage[],
  index: number,
  language: Language,
): string {
  const { counter, pageCounter } = portalTexts[language].question
  const isEachAlone = pages.every(({ questions }) => questions.length === 1)
  return (isEachAlone ? counter : pageCounter)(index + 1, pages.length)
}

/** Questions that follow each other in one group belong together. */
export function sectionsOf(
  { groups = {} }: Pick<Form, 'groups'>,
  questions: readonly Question[],
): readonly Section[] {
  const sections: (Section & { of: string; questions: Question[] })[] = []
  for (const question of questions) {
    const group = referred(groups, question.group)
    const of = group === undefined ? '' : (question.group ?? '')
    const last = sections.at(-1)
    if (last?.of === of) last.questions.push(question)
    else {
      const earlier = sections.filter((one) => one.of === of).length
      const heading = group === undefined ? {} : { group }
      sections.push({ id: `${of} ${earlier + 1}`, of, questions: [question], ...heading })
    }
  }
  return sections
}
