import { Link } from '@tanstack/react-router'
import { inLanguage } from '#shared/model/localised.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useAssign, type Task } from '../api/tasks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatWeekday } from '../workplace/format.ts'
import { dueText } from './dueText.ts'
import { TaskProblem } from './TaskProblem.tsx'
import { stacked } from '../workplace/stackedTable.ts'
import { useOpened } from './useTaskFocus.ts'

interface TaskRowProps {
  readonly task: Task
  readonly today: string
}

export function TaskRow({ task, today }: TaskRowProps) {
  const language = useLanguage((choice) => choice.language)
  return (
    <tr {...stacked.row}>
      <td {...stacked.cell} className="c-due">
        <DueDate dueAt={task.dueAt} today={today} />
      </td>
      <th {...stacked.rowName} className="c-task">
        <Link
          className="kern-link"
          to="/tasks/$task"
          params={{ task: task.id }}
          search={true}
          data-task={task.id}
          onClick={() => useOpened.getState().open(task.id)}
        >
          {inLanguage(task.title, language)}
        </Link>
        <small>
          {inLanguage(task.serviceTitle, language)} · <span className="fw-num">{task.number}</span>
        </small>
      </th>
      <td {...stacked.cell} className="c-why">
        {task.reason !== null && inLanguage(task.reason, language)}
        {task.legalBasis !== null && <small>{task.legalBasis}</small>}
      </td>
      <td {...stacked.cell} className="c-person">
        {task.person}
      </td>
      <td {...stacked.cell} className="c-who">
        <Worker task={task} />
      </td>
    </tr>
  )
}

function DueDate({ dueAt, today }: { readonly dueAt: string | null; readonly today: string }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  if (dueAt === null) return <small>{texts.noDue}</small>
  const { urgency, text } = dueText(dueAt, today, language)
  return (
    <>
      <span className={`fw-due fw-due--${urgency}`}>{text}</span>
      <small>
        <time dateTime={dueAt}>{formatWeekday(dueAt, language)}</time>
      </small>
    </>
  )
}

function Worker({ task }: { readonly task: Task }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const assign = useAssign(task.id)
  if (task.claimedBy !== null) {
    return (
      <>
        <span className="fw-phone">{texts.workedOn}</span>
        {texts[task.claimedBy]}
      </>
    )
  }
  return (
    <>
      <button
        className="kern-btn kern-btn--secondary"
        type="button"
        disabled={assign.isPending}
        onClick={() => assign.mutate('claim')}
      >
        <span className="kern-label">
          {texts.claim}
          <span className="fw-sr">
            {texts.claimNamed(inLanguage(task.title, language), task.number)}
          </span>
        </span>
      </button>
      {assign.isError && <TaskProblem error={assign.error} />}
    </>
  )
}
