import { useMemo } from 'react'
import { sectionsOf } from '#shared/forms/pages.ts'
import type { Form, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { contentTexts } from '#shared/text/content.ts'
import { updateQuestion } from '../editing/commands/formQuestions.ts'
import { moveQuestionTo, removeAsked } from '../editing/commands/questionGroups.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { EntriesEditor, withUpdate } from './EntriesEditor.tsx'
import type { SetForm } from './FormEditor.tsx'
import { GroupCard, GroupChoice } from './Groups.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { useDragging } from './useDragging.ts'

interface QuestionsProps {
  readonly definition: Definition
  readonly id: string
  readonly form: Form
  readonly set: SetForm
}

/** What is asked, in its order; each group below its heading. */
export function Questions({ definition, id: formId, form, set }: QuestionsProps) {
  const { forms: text, label } = useTexts(contentTexts)
  const { read } = useSaid()
  const { data, types } = definition
  // oxlint-disable-next-line react/exhaustive-deps -- fields are made of nothing else
  const fields = useMemo(() => fieldsOf(definition), [data, types])
  const { questions } = form
  const move = (question: Question, to: number): void => {
    set(label.moveQuestion, (now) => moveQuestionTo(now, question.id, to))
    announce(text.nowAt(read(question.question), to + 1, questions.length))
  }
  const dragging = useDragging((id, to) => {
    const question = questions.find((one) => one.id === id)
    if (question !== undefined) move(question, to)
  })
  if (questions.length === 0) return <p className="muted">{text.askedNone}</p>
  return sectionsOf(form, questions).flatMap(({ id, group, questions: asked }) => {
    const cards = asked.map((question) => {
      const at = questions.indexOf(question)
      const part = { definition, id: formId, form, set, fields, question, at }
      return (
        <div key={question.id} {...dragging.place(at)}>
          <AskedCard
            {...part}
            onMove={(by) => move(question, at + by)}
            handle={
              <span
                className="dragHandle"
                title={text.drag(read(question.question))}
                {...dragging.handle(question.id, at)}
              >
                <Icon name="grip" />
              </span>
            }
          />
        </div>
      )
    })
    if (group === undefined) return cards
    return (
      <div key={id} className="grouped" role="group" aria-label={read(group.title)}>
        <GroupCard id={asked[0]?.group ?? ''} group={group} set={set} />
        {cards}
      </div>
    )
  })
}

function AskedCard({
  id: formId,
  form,
  set,
  at,
  ...card
}: QuestionsProps &
  Pick<Parameters<typeof QuestionCard>[0], 'question' | 'fields' | 'onMove' | 'handle'> & {
    readonly at: number
    readonly fields: readonly Field[]
  }) {
  const { label } = useTexts(contentTexts)
  const { read } = useSaid()
  const { definition, question } = card
  const { id } = question
  return (
    <QuestionCard
      {...card}
      place={pointerTo('forms', formId, 'questions', id)}
      first={at === 0}
      last={at === form.questions.length - 1}
      onChange={(what, next) =>
        set(label.form(what, read(form.title)), (now) => updateQuestion(now, id, () => next))
      }
      onRemove={() => set(label.removeQuestion, (now) => removeAsked(now, id))}
      beside={<GroupChoice form={form} question={question} set={set} />}
    >
      {question.widget === 'list' && (
        <EntriesEditor
          definition={definition}
          list={question}
          onChange={(what, update) =>
            set(what, (now) => updateQuestion(now, id, (list) => withUpdate(list, update)))
          }
        />
      )}
    </QuestionCard>
  )
}
