import { inLanguage } from '../model/localised.ts'
import type { EntryKeys } from './EntryList.tsx'
import { Field } from './Field.tsx'
import { sectionsOf } from './pages.ts'
import type { Fields, FormContext, Problem } from './question.ts'
import type { Question } from '../model/content.ts'
import { visibleQuestions } from './visibleQuestions.ts'

interface ListProps {
  /** With the answers so far in place. */
  readonly context: FormContext
  readonly fieldsOf: (question: Question) => Fields
  readonly problems: readonly Problem[]
  readonly entryKeys?: EntryKeys
}

/** All questions on one page, as at the counter; each group under its heading. */
export function QuestionList({ context, fieldsOf, ...rest }: ListProps) {
  const { form, language } = context
  return sectionsOf(form, visibleQuestions(context)).flatMap(({ id, group, questions }) => {
    const asked = questions.map((question) => (
      <Field
        key={question.id}
        question={question}
        context={context}
        fields={fieldsOf(question)}
        layout="list"
        {...rest}
      />
    ))
    if (group === undefined) return asked
    return (
      <fieldset className="kern-fieldset fw-group" key={id}>
        <legend className="kern-label">{inLanguage(group.title, language)}</legend>
        {group.hint !== undefined && (
          <p className="kern-hint fw-hint">{inLanguage(group.hint, language)}</p>
        )}
        {asked}
      </fieldset>
    )
  })
}
