import { memo, useCallback, useMemo, useState } from 'react'
import { caseScope } from '#shared/feel/scope.ts'
import { sectionsOf } from '#shared/forms/pages.ts'
import type { Form, Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useDocument } from '../designer/documentStore.ts'
import { updateQuestion } from '../editing/commands/formQuestions.ts'
import { moveQuestionTo, removeAsked } from '../editing/commands/questionGroups.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
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
export function Questions({ definition: now, id: formId, form, set }: QuestionsProps) {
  const { forms: text } = useTexts(contentTexts)
  const { read } = useSaid()
  const { questions, title, groups } = form
  const definition = useDescribed(now)
  const fields = useMemo(() => fieldsOf(definition), [definition])
  const move = useMove(formId, set)
  const dragging = useDragging((id, to) => {
    const question = questions.find((one) => one.id === id)
    if (question !== undefined) move(question, to)
  })
  if (questions.length === 0) return <p className="muted">{text.askedNone}</p>
  return sectionsOf(form, questions).flatMap(({ id, group, questions: asked }) => {
    const cards = asked.map((question) => {
      const at = questions.indexOf(question)
      const last = at === questions.length - 1
      const part = { definition, fields, set, move, question, at, last, title, groups }
      return (
        <div key={question.id} {...dragging.place(at)}>
          <AskedCard {...part} form={formId} handle={dragging.handle} />
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

/** The definition as far as questions are about it: the same one until the data of the case changes. */
function useDescribed(now: Definition): Definition {
  const [kept, keep] = useState(now)
  if (caseScope(kept) === caseScope(now)) return kept
  keep(now)
  return now
}

type Move = (question: Question, to: number) => void

function useMove(formId: string, set: SetForm): Move {
  const { forms: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  return useCallback(
    (question, to) => {
      set(label.moveQuestion, (now) => moveQuestionTo(now, question.id, to))
      const all = useDocument.getState().opened?.definition.forms[formId]?.questions ?? []
      announce(text.nowAt(inLanguage(question.question, language), to + 1, all.length))
    },
    [formId, set, text, label, language],
  )
}

interface AskedProps {
  readonly definition: Definition
  readonly form: string
  readonly title: Form['title']
  readonly groups: Form['groups']
  readonly fields: readonly Field[]
  readonly question: Question
  readonly at: number
  readonly last: boolean
  readonly set: SetForm
  readonly move: Move
  readonly handle: ReturnType<typeof useDragging>['handle']
}

/** One of perhaps hundreds: drawn again only when something of its own has changed. */
const AskedCard = memo(function AskedCard({
  form,
  title,
  groups,
  set,
  move,
  at,
  handle,
  ...card
}: AskedProps) {
  const { forms: text, label } = useTexts(contentTexts)
  const { read } = useSaid()
  const { definition, question } = card
  const { id } = question
  return (
    <QuestionCard
      {...card}
      place={pointerTo('forms', form, 'questions', id)}
      first={at === 0}
      onMove={(by) => move(question, at + by)}
      onChange={(what, next) =>
        set(label.form(what, read(title)), (now) => updateQuestion(now, id, () => next))
      }
      onRemove={() => set(label.removeQuestion, (now) => removeAsked(now, id))}
      beside={<GroupChoice groups={groups} question={question} set={set} />}
      handle={
        <span className="dragHandle" title={text.drag(read(question.question))} {...handle(id, at)}>
          <Icon name="grip" />
        </span>
      }
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
})
