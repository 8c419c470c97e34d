import { inboxTexts } from '#shared/text/inbox.ts'
import { useAssign, type TaskDetail } from '../api/tasks.ts'
import { useTexts } from '../ui/language.ts'
import { TaskProblem } from './TaskProblem.tsx'

interface DecisionActionsProps {
  readonly task: TaskDetail
  readonly label: string
  readonly busy: boolean
}

/** Only who has taken the task over decides. */
export function DecisionActions({ task, label, busy }: DecisionActionsProps) {
  const texts = useTexts(inboxTexts)
  const assign = useAssign(task.id)
  if (task.claimedBy === 'another') return <p>{texts.claimedByAnother}</p>
  if (task.claimedBy === 'you') {
    return (
      <div className="fw-actions">
        <button className="kern-btn kern-btn--primary" type="submit" disabled={busy}>
          <span className="kern-label">{label}</span>
        </button>
      </div>
    )
  }
  return (
    <>
      <p>{texts.notClaimed}</p>
      {assign.isError && <TaskProblem error={assign.error} />}
      <div className="fw-actions">
        <button
          className="kern-btn kern-btn--primary"
          type="button"
          disabled={assign.isPending}
          onClick={() => assign.mutate('claim')}
        >
          <span className="kern-label">{texts.claim}</span>
        </button>
      </div>
    </>
  )
}
