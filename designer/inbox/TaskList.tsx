import { inboxTexts } from '#shared/text/inbox.ts'
import { useNow } from '../api/queries.ts'
import { useTasks, type Task } from '../api/tasks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { dayOf } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { inView, matches, type TaskFilter } from './taskFilter.ts'
import { TaskTable } from './TaskTable.tsx'
import { TaskViews } from './TaskViews.tsx'

/** Open tasks of the clerk's groups, the most urgent first. */
export function TaskList({ filter }: { readonly filter: TaskFilter }) {
  const texts = useTexts(inboxTexts)
  const tasks = useTasks()
  return (
    <Workplace
      place="tasks"
      title={tasks.data === undefined ? texts.tasks : texts.title(tasks.data.length)}
    >
      <h1>{texts.tasks}</h1>
      <Loaded query={tasks}>{(all) => <Desk all={all} filter={filter} />}</Loaded>
    </Workplace>
  )
}

interface DeskProps {
  readonly all: readonly Task[]
  readonly filter: TaskFilter
}

function Desk({ all, filter }: DeskProps) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const today = dayOf(useNow()())
  const matching = all.filter((task) => matches(task, filter, language))
  const shown = matching.filter((task) => inView(task, filter.view, today))
  return (
    <div className="fw-desk">
      <TaskViews tasks={matching} filter={filter} today={today} />
      <div>
        <TaskFilters tasks={all} filter={filter} />
        <div className="fw-bar">
          <p role="status">
            <strong>{texts.shown(shown.length)}</strong>
            {shown.length > 1 && texts.mostUrgent}
          </p>
        </div>
        {shown.length === 0 ? (
          <div className="fw-empty">
            <p>{all.length === 0 ? texts.none : texts.noMatch}</p>
            {all.length === 0 && <p>{texts.noneText}</p>}
          </div>
        ) : (
          <TaskTable tasks={shown} today={today} />
        )}
      </div>
    </div>
  )
}
