import { inboxTexts } from '#shared/text/inbox.ts'
import type { Task } from '../api/tasks.ts'
import { useTexts } from '../ui/language.ts'
import { TaskRow } from './TaskRow.tsx'
import { stacked } from '../workplace/stackedTable.ts'

interface TaskTableProps {
  readonly tasks: readonly Task[]
  readonly today: string
}

/** A real table; the roles keep it one when it is stacked on a phone. */
export function TaskTable({ tasks, today }: TaskTableProps) {
  const { list, columns } = useTexts(inboxTexts)
  const shown = [columns.due, columns.task, columns.why, columns.person, columns.worker]
  return (
    <table className="fw-tasks" {...stacked.table} aria-label={list}>
      <thead {...stacked.head}>
        <tr {...stacked.row}>
          {shown.map((column, index) => (
            <th {...stacked.column} key={column} aria-sort={index === 0 ? 'ascending' : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...stacked.body}>
        {tasks.map((task) => (
          <TaskRow task={task} today={today} key={task.id} />
        ))}
      </tbody>
    </table>
  )
}
