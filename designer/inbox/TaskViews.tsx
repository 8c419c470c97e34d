import { Link } from '@tanstack/react-router'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useTexts } from '../ui/language.ts'
import type { Inbox, TaskFilter } from '../api/tasks.ts'
import { countText } from './countText.ts'
import { taskViews } from './taskFilter.ts'

interface TaskViewsProps {
  readonly inbox: Inbox
  readonly filter: TaskFilter
}

export function TaskViews({ inbox, filter }: TaskViewsProps) {
  const texts = useTexts(inboxTexts)
  return (
    <nav className="fw-views" aria-label={texts.views}>
      <h2>{texts.views}</h2>
      <ul>
        {taskViews.map((view) => (
          <li key={view}>
            <Link
              to="/"
              search={{ ...filter, view }}
              activeProps={{}}
              aria-current={view === filter.view ? 'true' : undefined}
            >
              <span>{texts.view[view]}</span>{' '}
              <span className="fw-num">
                {countText(inbox.counts[view], inbox)}
                <span className="fw-sr"> {texts.tasksWord}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
