import { useMemo } from 'react'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useNow } from '../api/queries.ts'
import { useInbox, useTasks, type Inbox, type TaskFilter } from '../api/tasks.ts'
import { useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { More } from '../workplace/More.tsx'
import { dayOf } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'
import { countText } from './countText.ts'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskTable } from './TaskTable.tsx'
import { TaskViews } from './TaskViews.tsx'
import { useSettled } from './useSettled.ts'
import { useTaskFocus } from './useTaskFocus.ts'

/** Open tasks of the clerk's groups, the most urgent first. */
export function TaskList({ filter }: { readonly filter: TaskFilter }) {
  const texts = useTexts(inboxTexts)
  const inbox = useInbox(filter.service)
  const all = inbox.data === undefined ? undefined : countText(inbox.data.counts.all, inbox.data)
  return (
    <Workplace place="tasks" title={all === undefined ? texts.tasks : texts.title(all)}>
      <h1>{texts.tasks}</h1>
      <Loaded query={inbox}>{(loaded) => <Desk inbox={loaded} filter={filter} />}</Loaded>
    </Workplace>
  )
}

interface DeskProps {
  readonly inbox: Inbox
  readonly filter: TaskFilter
}

function Desk({ inbox, filter }: DeskProps) {
  const search = useSettled(filter.search)
  const tasks = useTasks({ ...filter, search })
  return (
    <div className="fw-desk">
      <TaskViews inbox={inbox} filter={filter} />
      <div>
        <TaskFilters services={inbox.services} filter={filter} />
        <Loaded query={tasks}>
          {({ pages }) => (
            <Tasks
              pages={pages}
              list={tasks}
              isEverything={filter.view === 'all' && filter.search === '' && filter.service === ''}
            />
          )}
        </Loaded>
      </div>
    </div>
  )
}

type List = ReturnType<typeof useTasks>

interface TasksProps {
  readonly pages: NonNullable<List['data']>['pages']
  readonly list: List
  /** Nothing is filtered. */
  readonly isEverything: boolean
}

function Tasks({ pages, list, isEverything }: TasksProps) {
  const texts = useTexts(inboxTexts)
  const today = dayOf(useNow()())
  const shown = useMemo(() => pages.flatMap(({ tasks }) => tasks), [pages])
  const goOn = useTaskFocus(shown)
  const more = () => {
    goOn()
    void list.fetchNextPage()
  }
  return (
    <div aria-busy={list.isPlaceholderData}>
      <div className="fw-bar">
        <p role="status">
          {list.isPlaceholderData ? (
            texts.shownBefore
          ) : (
            <>
              <strong>
                {list.hasNextPage ? texts.shownFirst(shown.length) : texts.shown(shown.length)}
              </strong>
              {shown.length > 1 && texts.mostUrgent}
            </>
          )}
        </p>
      </div>
      {shown.length === 0 ? (
        <div className="fw-empty">
          <p>{isEverything ? texts.none : texts.noMatch}</p>
          {isEverything && <p>{texts.noneText}</p>}
        </div>
      ) : (
        <TaskTable tasks={shown} today={today} />
      )}
      {list.hasNextPage && <More text={texts.more} list={list} onMore={more} />}
    </div>
  )
}
