import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { contentTexts } from '#shared/text/content.ts'
import { removeInput, removeOutput } from '../editing/commands/decisionColumns.ts'
import {
  duplicateRow,
  moveRow,
  removeRow,
  setCell,
  updateRow,
  type Row,
} from '../editing/commands/decisionRows.ts'
import { withOptional } from '../editing/records.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import type { CellFormat } from './cell.ts'
import { fromField, fromTarget } from './labels.ts'
import { PlainCell, TableCell } from './TableCell.tsx'

export interface TableProps {
  readonly definition: Definition
  readonly decision: Decision
  /** The rows of the period in view. */
  readonly rows: readonly string[]
  readonly set: (what: string, update: (decision: Decision) => Decision) => void
}

/** Wenn | Dann, one row per rule; every cell is written as people write it. */
export function DecisionTable({ definition, decision, rows, set }: TableProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const column = (name: string, remove: (decision: Decision) => Decision) => (
    <>
      {name}
      <IconButton
        icon="close"
        label={text.removeColumn(name)}
        onPress={() => set(label.removeColumn, remove)}
      />
    </>
  )
  return (
    <div
      className="dtw"
      tabIndex={0}
      role="group"
      aria-label={inLanguage(decision.title, language)}
    >
      <table className="dt">
        <thead>
          <tr>
            <td className="n" />
            <th scope="colgroup" colSpan={Math.max(1, decision.inputs.length)}>
              {text.when}
            </th>
            <th scope="colgroup" className="then" colSpan={decision.outputs.length + 2}>
              {text.then}
            </th>
            <td />
          </tr>
          <tr>
            <th scope="col" className="n">
              <span className="sr">{text.row}</span>
            </th>
            {decision.inputs.length === 0 ? <td /> : undefined}
            {decision.inputs.map(({ id, label: name }) => (
              <th key={id} scope="col">
                <div className="ch">
                  {column(inLanguage(name, language), (now) => removeInput(now, id))}
                </div>
              </th>
            ))}
            {decision.outputs.map(({ id, label: name }, at) => (
              <th key={id} scope="col" className={at === 0 ? 'then' : ''}>
                <div className="ch">
                  {column(inLanguage(name, language), (now) => removeOutput(now, id))}
                </div>
              </th>
            ))}
            <th scope="col" className={decision.outputs.length === 0 ? 'then' : ''}>
              {text.reason}
            </th>
            <th scope="col">{text.legalBasis}</th>
            <th>
              <span className="sr">{text.rowSettings}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {decision.rows
            .filter(({ id }) => rows.includes(id))
            .map((row, at) => (
              <TableRow key={row.id} number={at + 1} {...{ definition, decision, row, set }} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

function TableRow({
  definition,
  decision,
  row,
  number,
  set,
}: Omit<TableProps, 'rows'> & {
  readonly row: Row
  readonly number: number
}) {
  const { decisions: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const format = useFormat(definition)
  const cell = (part: 'when' | 'then', column: string, name: string) => (typed: string) =>
    set(label.cell(name, number), (now) => setCell(now, row.id, { part, column, text: typed }))
  const said = (typed: string): Row['reason'] =>
    typed === '' ? undefined : { ...(row.reason ?? { de: typed }), [language]: typed }
  return (
    <tr>
      <th scope="row" className="n">
        {number}
      </th>
      {decision.inputs.length === 0 ? <td className="any">{text.any}</td> : undefined}
      {decision.inputs.map(({ id, label: name, schema, expression }) => {
        const title = inLanguage(name, language)
        return (
          <td key={id}>
            <TableCell
              label={text.cell(title, number)}
              kind="test"
              value={row.when[id] ?? ''}
              format={format(fromField(definition, expression, schema))}
              onCommit={cell('when', id, title)}
            />
          </td>
        )
      })}
      {decision.outputs.map(({ id, label: name, schema }, at) => {
        const title = inLanguage(name, language)
        return (
          <td
            key={id}
            className={`${at === 0 ? 'then ' : ''}${resolve(schema, definition.types).format === 'decimal' ? 'amt' : ''}`}
          >
            <TableCell
              label={text.cell(title, number)}
              kind="value"
              value={row.then[id] ?? 'null'}
              format={format(fromTarget(definition, decision, { output: id, schema }))}
              onCommit={cell('then', id, title)}
            />
          </td>
        )
      })}
      <td className={decision.outputs.length === 0 ? 'then say2' : 'say2'}>
        <PlainCell
          label={text.cell(text.reason, number)}
          value={row.reason === undefined ? '' : inLanguage(row.reason, language)}
          onCommit={(typed) =>
            set(label.cell(text.reason, number), (now) =>
              updateRow(now, row.id, ({ reason: _before, ...rest }) => ({
                ...rest,
                ...withOptional('reason', said(typed)),
              })),
            )
          }
        />
      </td>
      <td className="leg">
        <div className="legal">
          <PlainCell
            label={text.cell(text.legalBasis, number)}
            value={row.legalBasis ?? ''}
            onCommit={(typed) =>
              set(label.cell(text.legalBasis, number), (now) =>
                updateRow(now, row.id, ({ legalBasis: _before, ...rest }) => ({
                  ...rest,
                  ...withOptional('legalBasis', typed === '' ? undefined : typed),
                })),
              )
            }
          />
          {row.example === true ? <span className="tag">{text.example}</span> : undefined}
        </div>
      </td>
      <td className="m">
        <RowMenu row={row.id} number={number} set={set} />
      </td>
    </tr>
  )
}

function RowMenu({
  row,
  number,
  set,
}: Pick<TableProps, 'set'> & { readonly row: string; readonly number: number }) {
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

function useFormat(definition: Definition): (schema: Schema) => CellFormat {
  const { decisions: words } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  return (schema) => {
    const resolved = resolve(schema, definition.types)
    const spell = (value: string): string => {
      const label = resolved.enumLabels?.[value]
      return label === undefined ? value : inLanguage(label, language)
    }
    return { schema: resolved, words, spell }
  }
}
