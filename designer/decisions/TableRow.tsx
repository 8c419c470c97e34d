import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { contentTexts } from '#shared/text/content.ts'
import {
  duplicateRow,
  moveRow,
  removeRow,
  setCell,
  updateRow,
  type Row,
} from '../editing/commands/decisionRows.ts'
import { withOptional } from '../editing/records.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { CellFormat } from '#shared/decisions/cellWords.ts'
import type { SetDecision } from './DecisionEditor.tsx'
import { fromField, fromTarget } from './labels.ts'
import { PlainCell, TableCell } from './TableCell.tsx'

interface RowProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly row: Row
  readonly number: number
  readonly set: SetDecision
}

export function TableRow(props: RowProps) {
  const { row, number, set } = props
  return (
    <tr>
      <th scope="row" className="n">
        {number}
      </th>
      <Conditions {...props} />
      <Results {...props} />
      <Grounds {...props} />
      <td className="m">
        <RowMenu row={row.id} number={number} set={set} />
      </td>
    </tr>
  )
}

function Conditions({ definition, decision, row, number, set }: RowProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const { read } = useSaid()
  const format = useFormat()
  if (decision.inputs.length === 0) return <td className="any">{text.any}</td>
  return decision.inputs.map(({ id, label: name, schema, expression }) => (
    <td key={id}>
      <TableCell
        label={text.cell(read(name), number)}
        kind="test"
        value={row.when[id] ?? ''}
        format={format(fromField(definition, expression, schema))}
        onCommit={(typed) =>
          set(label.cell(read(name), number), (now) =>
            setCell(now, row.id, { part: 'when', column: id, text: typed }),
          )
        }
      />
    </td>
  ))
}

function Results({ definition, decision, row, number, set }: RowProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const { read } = useSaid()
  const format = useFormat()
  return decision.outputs.map(({ id, label: name, schema }, at) => {
    const isAmount = resolve(schema, definition.types).format === 'decimal'
    return (
      <td key={id} className={`${at === 0 ? 'then' : ''} ${isAmount ? 'amt' : ''}`}>
        <TableCell
          label={text.cell(read(name), number)}
          kind="value"
          value={row.then[id] ?? 'null'}
          format={format(fromTarget(definition, decision, { output: id, schema }))}
          onCommit={(typed) =>
            set(label.cell(read(name), number), (now) =>
              setCell(now, row.id, { part: 'then', column: id, text: typed }),
            )
          }
        />
      </td>
    )
  })
}

/** The sentence in the letter and the provision behind the row. */
function Grounds({ decision, row, number, set }: RowProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const setReason = (typed: string): void =>
    set(label.cell(text.reason, number), (now) =>
      updateRow(now, row.id, ({ reason, ...rest }) => ({
        ...rest,
        ...withOptional('reason', typed === '' ? undefined : said(reason, typed)),
      })),
    )
  const setBasis = (typed: string): void =>
    set(label.cell(text.legalBasis, number), (now) =>
      updateRow(now, row.id, ({ legalBasis: _before, ...rest }) => ({
        ...rest,
        ...withOptional('legalBasis', typed === '' ? undefined : typed),
      })),
    )
  return (
    <>
      <td className={decision.outputs.length === 0 ? 'then say2' : 'say2'}>
        <PlainCell
          label={text.cell(text.reason, number)}
          value={read(row.reason)}
          onCommit={setReason}
        />
      </td>
      <td className="leg">
        <div className="legal">
          <PlainCell
            label={text.cell(text.legalBasis, number)}
            value={row.legalBasis ?? ''}
            onCommit={setBasis}
          />
          {row.example === true ? <span className="tag">{text.example}</span> : undefined}
        </div>
      </td>
    </>
  )
}

function RowMenu({
  row,
  number,
  set,
}: Pick<RowProps, 'set' | 'number'> & { readonly row: string }) {
  const { decisions: text, forms, label } = useTexts(contentTexts)
  const actions: Readonly<Record<string, () => void>> = {
    duplicate: () => set(label.duplicateRow(number), (now) => duplicateRow(now, row)),
    up: () => set(label.moveRow(number), (now) => moveRow(now, row, -1)),
    down: () => set(label.moveRow(number), (now) => moveRow(now, row, 1)),
    remove: () => set(label.removeRow(number), (now) => removeRow(now, row)),
  }
  return (
    <MenuButton
      label={text.moreFor(number)}
      icon="grip"
      entries={[
        { id: 'duplicate', label: text.duplicate(number) },
        { id: 'up', label: forms.up },
        { id: 'down', label: forms.down },
        { id: 'remove', label: text.remove(number) },
      ]}
      onPick={(id) => actions[id]?.()}
    />
  )
}

function useFormat(): (schema: Schema) => CellFormat {
  const { decisions: words } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  return (schema) => ({
    schema,
    words,
    spell: (value) => {
      const label = schema.enumLabels?.[value]
      return label === undefined ? value : inLanguage(label, language)
    },
  })
}
