import { useMemo, useRef, useState, type FormEvent, type RefObject } from 'react'
import { ErrorSummary } from '#shared/forms/ErrorSummary.tsx'
import { parseForm, withAnswers, type Values } from '#shared/forms/parseForm.ts'
import type { Fields, FormContext, Problem } from '#shared/forms/question.ts'
import { QuestionList } from '#shared/forms/QuestionList.tsx'
import { inLanguage } from '#shared/model/localised.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useHolidays } from '../api/queries.ts'
import { useComplete, type TaskDetail } from '../api/tasks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useEntryKeys } from '../ui/useEntryKeys.ts'
import { written } from '../ui/written.ts'
import { Completed } from './Completed.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DecisionActions } from './DecisionActions.tsx'
import { taskContext } from './taskContext.ts'
import { useOpenedAt } from './useOpenedAt.ts'
import { TaskProblem } from './TaskProblem.tsx'

/** The inputs keep what is typed themselves; nothing that happens elsewhere takes it away. */
export function DecisionForm({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const now = useOpenedAt()
  const holidays = useHolidays()
  const context = useMemo(
    () => taskContext(task, { language, now, holidays }),
    [task, language, now, holidays],
  )
  const form = useRef<HTMLFormElement>(null)
  const [commandId] = useState(() => crypto.randomUUID())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [asked, setAsked] = useState<Values>()
  const complete = useComplete(task.id)
  if (complete.isSuccess) return <Completed task={task} />

  const label = inLanguage(context.form.submit, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseForm(written(form.current), context)
    setProblems(parsed.problems)
    if (parsed.problems.length === 0) setAsked(parsed.values)
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('#errors')?.focus())
  }
  const confirm = (values: Values) => {
    complete.mutate({ commandId, generation: task.generation, values })
    setAsked(undefined)
  }
  return (
    <form className="fw-decide" ref={form} noValidate aria-labelledby="decision" onSubmit={submit}>
      <h2 id="decision">{task.discretion ? texts.decision : texts.answer}</h2>
      <ErrorSummary problems={problems} language={language} />
      <Questions form={form} context={context} problems={problems} />
      {complete.isError && <TaskProblem error={complete.error} />}
      <DecisionActions task={task} label={label} busy={complete.isPending} />
      {asked !== undefined && (
        <ConfirmDialog
          task={task}
          label={label}
          onConfirm={() => confirm(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </form>
  )
}

interface QuestionsProps {
  readonly form: RefObject<HTMLFormElement | null>
  readonly context: FormContext
  readonly problems: readonly Problem[]
}

/** An answer can make further questions appear below it. */
function Questions({ form, context, problems }: QuestionsProps) {
  const [answers, setAnswers] = useState<Values>({})
  const now = withAnswers(context, answers)
  const read = (): void => setAnswers(parseForm(written(form.current), context).values)
  const entryKeys = useEntryKeys(form, read)
  return (
    <div className="fw-questions" onChange={read}>
      <QuestionList
        context={now}
        fieldsOf={nothingPreselected}
        problems={problems}
        entryKeys={entryKeys}
      />
    </div>
  )
}

const nothingPreselected = (): Fields => ({})
