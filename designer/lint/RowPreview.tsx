import type { Definition } from '#shared/model/definition.ts'
import { decideByTableTexts } from '#shared/text/decideByTable.ts'
import { columnsOf, contentOf, inWords, type GridColumn } from '../decisions/columns.ts'
import type { tableFrom } from '../editing/commands/decideByTable.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'

interface PreviewProps {
  readonly definition: Definition
  readonly table: ReturnType<typeof tableFrom>
}

/** The rows that sample cases show, or why they show none. */
export function RowPreview({ definition, table }: PreviewProps) {
  const text = useTexts(decideByTableTexts)
  const { read } = useSaid()
  const titles = (ids: readonly string[]): string =>
    ids.map((id) => read(definition.scenarios[id]?.title ?? { de: id })).join(' · ')
  return (
    <>
      {table.from.conflicts.map((cases) => (
        <p key={cases.join(' ')} className="notice warn">
          {text.conflict(titles(cases))}
        </p>
      ))}
      {table.decision.rows.length === 0 ? (
        <p>{text.noRows}</p>
      ) : (
        <Scroll className="previewrows" label={text.rows}>
          <Rows {...{ definition, table, titles }} />
        </Scroll>
      )}
    </>
  )
}

/** In words, each with the cases it comes from. */
function Rows({
  definition,
  table: { decision, from },
  titles,
}: PreviewProps & { readonly titles: (ids: readonly string[]) => string }) {
  const text = useTexts(decideByTableTexts)
  const { language } = useSaid()
  const columns = columnsOf(decision, { definition, decision, language }).filter(
    ({ part }) => part === 'when' || part === 'then',
  )
  return (
    <table>
      <caption>{text.rows}</caption>
      <thead>
        <tr>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{text.from}</th>
        </tr>
      </thead>
      <tbody>
        {decision.rows.map((row, at) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.id} className={column.part}>
                {inCell(contentOf(row, column, language), column) ?? text.any}
              </td>
            ))}
            <td>{titles(from.rows[at]?.cases ?? [])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function inCell(content: string, column: GridColumn): string | undefined {
  return content === '' ? undefined : (inWords(content, column) ?? content)
}
