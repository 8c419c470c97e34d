import type { Form, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import {
  moveQuestion,
  removeQuestion,
  updateForm,
  updateQuestion,
} from '../editing/commands/formQuestions.ts'
import { withOptional } from '../editing/records.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { AddQuestion } from './AddQuestion.tsx'
import { KnownFields } from './KnownFields.tsx'
import { QuestionCard } from './QuestionCard.tsx'

interface FormProps {
  readonly definition: Definition
  readonly id: string
  readonly form: Form
}

/** Everything a person reads and is asked on one page. */
export function FormEditor({ definition, id, form }: FormProps) {
  const { forms: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const title = inLanguage(form.title, language)
  const set = (name: string, update: (form: Form) => Form): void => {
    change(name, (now) => updateForm(now, id, update))
  }
  const said = (before: Localised | undefined, typed: string): Localised => ({
    ...(before ?? { de: typed }),
    [language]: typed,
  })
  const onQuestion =
    (question: Question): ((what: string, next: Question) => void) =>
    (what, next) =>
      set(label.form(what, title), (now) => updateQuestion(now, question.id, () => next))
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{title}</h1>
          <p>{text.questions(form.questions.length)}</p>
        </div>
      </div>
      <div className="formhead">
        <TextInput
          label={text.heading}
          value={title}
          onCommit={(typed) =>
            typed !== '' &&
            set(label.form(text.heading, title), (now) => ({
              ...now,
              title: said(now.title, typed),
            }))
          }
        />
        <TextInput
          label={text.submit}
          value={inLanguage(form.submit, language)}
          onCommit={(typed) =>
            typed !== '' &&
            set(label.form(text.submit, title), (now) => ({
              ...now,
              submit: said(now.submit, typed),
            }))
          }
        />
        <div className="wide">
          <TextInput
            label={text.lead}
            lines={2}
            value={form.lead === undefined ? '' : inLanguage(form.lead, language)}
            onCommit={(typed) =>
              set(label.form(text.lead, title), ({ lead, ...rest }) => ({
                ...rest,
                ...withOptional('lead', typed === '' ? undefined : said(lead, typed)),
              }))
            }
          />
        </div>
      </div>
      <KnownFields
        definition={definition}
        form={form}
        onChange={(update) => set(label.known, update)}
      />
      <h2 className="subhead">{text.asked}</h2>
      <div className="cards">
        {form.questions.length === 0 ? <p className="muted">{text.askedNone}</p> : undefined}
        {form.questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            definition={definition}
            question={question}
            first={at === 0}
            last={at === form.questions.length - 1}
            onChange={onQuestion(question)}
            onMove={(by) => set(label.moveQuestion, (now) => moveQuestion(now, question.id, by))}
            onRemove={() => set(label.removeQuestion, (now) => removeQuestion(now, question.id))}
          />
        ))}
        <AddQuestion definition={definition} form={id} />
      </div>
    </>
  )
}
