import { memo, useState } from 'react'
import type { Decision } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import {
  moveColumn,
  removeInput,
  removeOutput,
  renameColumn,
  setFallback,
} from '../editing/commands/decisionColumns.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { fromWords, inWords, kindOf, type GridColumn } from './columns.ts'
import type { SetDecision } from './editing.ts'

interface ColumnsProps {
  readonly version: Decision
  readonly columns: readonly GridColumn[]
  readonly setPart: SetDecision
}

/** Names and order of the columns, and what a result is when no row applies. */
export const ColumnsButton = memo(function ColumnsButton({
  version,
  columns,
  setPart,
}: ColumnsProps) {
  const { columns: text } = useTexts(decisionTexts)
  const [open, setOpen] = useState(false)
  const own = columns.filter(({ part }) => part === 'when' || part === 'then')
  return (
    <>
      <Button kind="quiet" icon="table" onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      {open ? (
        <Dialog
          title={text.title}
          onClose={() => setOpen(false)}
          actions={
            <Button size="l" kind="primary" onPress={() => setOpen(false)}>
              {text.close}
            </Button>
          }
        >
          <ul className="colist">
            {own.map((column) => (
              <ColumnLine key={`${column.part} ${column.id}`} {...{ version, column, setPart }} />
            ))}
          </ul>
        </Dialog>
      ) : undefined}
    </>
  )
})

function ColumnLine({
  version,
  column,
  setPart,
}: Pick<ColumnsProps, 'version' | 'setPart'> & { readonly column: GridColumn }) {
  const { columns: text, label, expected } = useTexts(decisionTexts)
  const { decisions: words, label: labels } = useTexts(contentTexts)
  const { read, said } = useSaid()
  const { part, id, label: name } = column
  const list = part === 'when' ? version.inputs : version.outputs
  const known = list.find((one) => one.id === id)
  const fallback = version.outputs.find((one) => one.id === id)?.fallback ?? ''
  const rename = (typed: string): void => {
    if (typed.trim() === '') return
    setPart(label.column(name), (now) => renameColumn(now, id, said(known?.label, typed.trim())))
  }
  const move = (by: -1 | 1): void => setPart(label.column(name), (now) => moveColumn(now, id, by))
  const remove = (): void =>
    setPart(labels.removeColumn, (now) =>
      part === 'when' ? removeInput(now, id) : removeOutput(now, id),
    )
  const write = (typed: string): string | undefined =>
    typed.trim() === '' ? '' : fromWords(typed, column)
  return (
    <li>
      <TextInput label={text.name(name)} value={read(known?.label)} onCommit={rename} />
      {part === 'then' ? (
        <TextInput
          label={text.fallback}
          value={fallback === '' ? '' : (inWords(fallback, column) ?? fallback)}
          hint={text.noFallback}
          problem={(typed) =>
            write(typed) === undefined && column.format !== undefined
              ? expected[kindOf(column.format.schema)]
              : undefined
          }
          onCommit={(typed) =>
            setPart(label.fallback(name), (now) => setFallback(now, id, write(typed) ?? fallback))
          }
        />
      ) : undefined}
      <span className="tools">
        <IconButton icon="up" label={text.left(name)} onPress={() => move(-1)} />
        <IconButton icon="down" label={text.right(name)} onPress={() => move(1)} />
        <IconButton icon="trash" label={words.removeColumn(name)} onPress={remove} />
      </span>
    </li>
  )
}
