import { Link } from '@tanstack/react-router'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useTexts } from '../ui/language.ts'
import { inView, taskViews, type Listed, type TaskFilter } from './taskFilter.ts'

interface TaskViewsProps {
  readonly tasks: readonly Listed[]
  readonly filter: TaskFilter
  readonly today: string
}

export function TaskViews({ tasks, filter, today }: TaskViewsProps) {
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
                {tasks.filter((task) => inView(task, view, today)).length}
                <span className="fw-sr"> {texts.tasksWord}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
