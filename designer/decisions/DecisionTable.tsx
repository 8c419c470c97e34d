import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { removeInput, removeOutput } from '../editing/commands/decisionColumns.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { SetDecision } from './DecisionEditor.tsx'
import { TableRow } from './TableRow.tsx'

export interface TableProps {
  readonly definition: Definition
  readonly decision: Decision
  /** The rows of the period in view. */
  readonly rows: readonly string[]
  readonly set: SetDecision
}

/** Wenn | Dann, one row per rule; every cell is written as people write it. */
export function DecisionTable({ definition, decision, rows, set }: TableProps) {
  const { read } = useSaid()
  const shown = decision.rows.filter(({ id }) => rows.includes(id))
  return (
    <Scroll label={read(decision.title)} className="dtw">
      <table className="dt">
        <Head decision={decision} set={set} />
        <tbody>
          {shown.map((row, at) => (
            <TableRow key={row.id} number={at + 1} {...{ definition, decision, row, set }} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Head({ decision, set }: Pick<TableProps, 'decision' | 'set'>) {
  const { decisions: text } = useTexts(contentTexts)
  const { inputs, outputs } = decision
  return (
    <thead>
      <tr>
        <td className="n" aria-hidden="true" />
        <th scope="colgroup" colSpan={Math.max(1, inputs.length)}>
          {text.when}
        </th>
        <th scope="colgroup" className="then" colSpan={outputs.length + 2}>
          {text.then}
        </th>
        <td aria-hidden="true" />
      </tr>
      <tr>
        <th scope="col" className="n">
          <span className="sr">{text.row}</span>
        </th>
        {inputs.length === 0 ? <td aria-hidden="true" /> : undefined}
        {inputs.map(({ id, label }) => (
          <Column key={id} label={label} set={set} remove={(now) => removeInput(now, id)} />
        ))}
        {outputs.map(({ id, label }, at) => (
          <Column
            key={id}
            label={label}
            set={set}
            first={at === 0}
            remove={(now) => removeOutput(now, id)}
          />
        ))}
        <th scope="col" className={outputs.length === 0 ? 'then' : ''}>
          {text.reason}
        </th>
        <th scope="col">{text.legalBasis}</th>
        <th scope="col">
          <span className="sr">{text.rowSettings}</span>
        </th>
      </tr>
    </thead>
  )
}

function Column({
  label,
  set,
  remove,
  first = false,
}: Pick<TableProps, 'set'> & {
  readonly label: Decision['inputs'][number]['label']
  readonly remove: (decision: Decision) => Decision
  readonly first?: boolean
}) {
  const { decisions: text, label: labels } = useTexts(contentTexts)
  const { read } = useSaid()
  const name = read(label)
  return (
    <th scope="col" className={first ? 'then' : ''}>
      <div className="ch">
        {name}
        <IconButton
          icon="close"
          label={text.removeColumn(name)}
          onPress={() => set(labels.removeColumn, remove)}
        />
      </div>
    </th>
  )
}
