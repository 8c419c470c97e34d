import { inboxTexts } from '#shared/text/inbox.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import type { useTasks } from '../api/tasks.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'

interface MoreTasksProps {
  readonly list: ReturnType<typeof useTasks>
  readonly onMore: () => void
}

export function MoreTasks({ list, onMore }: MoreTasksProps) {
  const { more } = useTexts(inboxTexts)
  const { loading } = useTexts(workplaceTexts)
  if (list.isFetchNextPageError) return <Problem error={list.error} again={onMore} />
  return (
    <div className="fw-bar">
      <button
        className="kern-btn kern-btn--secondary"
        type="button"
        aria-disabled={list.isFetchingNextPage}
        onClick={onMore}
      >
        <span className="kern-label">{list.isFetchingNextPage ? loading : more}</span>
      </button>
    </div>
  )
}
