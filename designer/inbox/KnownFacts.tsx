import { useMemo } from 'react'
import { Lines } from '#shared/forms/KnownList.tsx'
import { knownSections, type KnownRow } from '#shared/forms/knownSections.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useHolidays } from '../api/queries.ts'
import type { TaskDetail } from '../api/tasks.ts'
import { RecordedChain } from '../mappings/RecordedChain.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { timeZone } from '../workplace/format.ts'
import { taskContext } from './taskContext.ts'
import { useOpenedAt } from './useOpenedAt.ts'
import { stacked } from '../workplace/stackedTable.ts'

/** Every value with where it comes from and since when. */
export function KnownFacts({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const now = useOpenedAt()
  const holidays = useHolidays()
  const sections = useMemo(() => {
    const { form, scope, environment, data } = taskContext(task, { language, now, holidays })
    const { definition, origins } = task
    return knownSections(
      form,
      { data, origins, scope, environment },
      { language, reader: 'clerk', definition, timeZone },
    )
  }, [task, language, now, holidays])
  if (sections.length === 0) return null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{texts.facts}</h2>
      <table className="fw-facts2" {...stacked.table} aria-labelledby="facts">
        <thead {...stacked.head}>
          <tr {...stacked.row}>
            {[texts.fact, texts.value, texts.origin].map((column) => (
              <th {...stacked.column} key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ title, rows }) => (
          <tbody {...stacked.body} aria-label={title} key={title}>
            {rows.map((row) => (
              <Fact row={row} task={task} key={`${row.path} ${row.label}`} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Fact({
  row: { path, label, lines, origin },
  task: { definition, origins },
}: {
  readonly row: KnownRow
  readonly task: TaskDetail
}) {
  return (
    <tr {...stacked.row}>
      <th {...stacked.rowName} className="fw-k">
        {label}
      </th>
      <td {...stacked.cell} className="fw-v">
        <span>
          <Lines lines={lines} />
        </span>
      </td>
      <td {...stacked.cell} className="fw-v">
        {origin !== undefined && (
          <small>
            {origin.text} <time dateTime={origin.at.slice(0, 10)}>{origin.day}</time>
          </small>
        )}
        <RecordedChain {...{ path, definition, origins }} />
      </td>
    </tr>
  )
}
