import { boxedTexts } from '#shared/text/boxed.ts'
import { ExpressionField } from '../../expressions/ExpressionField.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { replaced, type ContentOf, type BoxProps, type Inner } from './boxProps.ts'
import { freeName, nothing } from './emptyBox.ts'

export function ListBox({ boxed, sight, onChange, Box }: ContentOf<'list'>) {
  const text = useTexts(boxedTexts)
  const { items } = boxed
  const set = (next: typeof items): void => onChange({ ...boxed, items: next })
  return (
    <>
      {items.map((item, at) => (
        <div className="boxrow" key={at}>
          <Box
            label={text.item(at + 1)}
            boxed={item}
            sight={sight}
            onChange={(next) => set(replaced(items, at, next))}
          />
          <IconButton
            icon="trash"
            label={text.removeItem(at + 1)}
            onPress={() => set(items.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div className="boxadd">
        <Button kind="quiet" size="s" icon="plus" onPress={() => set([...items, nothing])}>
          {text.addItem}
        </Button>
      </div>
    </>
  )
}

/** Rows of values by column, as people know them from lists. */
export function RelationBox(props: ContentOf<'relation'>) {
  const text = useTexts(boxedTexts)
  const { label, boxed, onChange } = props
  const { columns, rows } = boxed
  const addColumn = (): void =>
    onChange({
      ...boxed,
      columns: [...columns, { name: freeName(columns.map(({ name }) => name)) }],
      rows: rows.map((row) => [...row, nothing]),
    })
  return (
    <>
      <Scroll label={label} className="boxtable">
        <table>
          <RelationHead {...{ boxed, onChange }} />
          <tbody>
            {rows.map((_, at) => (
              <RelationRow key={at} {...props} at={at} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <div className="boxadd">
        <Button
          kind="quiet"
          size="s"
          icon="plus"
          onPress={() => onChange({ ...boxed, rows: [...rows, columns.map(() => nothing)] })}
        >
          {text.addRow}
        </Button>
        <Button kind="quiet" size="s" icon="plus" onPress={addColumn}>
          {text.addColumn}
        </Button>
      </div>
    </>
  )
}

function RelationHead({ boxed, onChange }: Pick<ContentOf<'relation'>, 'boxed' | 'onChange'>) {
  const text = useTexts(boxedTexts)
  const { columns, rows } = boxed
  const remove = (at: number): void =>
    onChange({
      ...boxed,
      columns: columns.toSpliced(at, 1),
      rows: rows.map((row) => row.toSpliced(at, 1)),
    })
  return (
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th scope="col" key={at}>
            <TextInput
              label={text.column}
              hideLabel
              value={column.name}
              onCommit={(name) =>
                name !== '' &&
                onChange({ ...boxed, columns: replaced(columns, at, { ...column, name }) })
              }
            />
            <IconButton
              icon="close"
              label={text.removeColumn(column.name)}
              onPress={() => remove(at)}
            />
          </th>
        ))}
        <td aria-hidden="true" />
      </tr>
    </thead>
  )
}

function RelationRow({
  at,
  boxed,
  sight,
  onChange,
  Box,
}: ContentOf<'relation'> & { readonly at: number }) {
  const text = useTexts(boxedTexts)
  const { columns, rows } = boxed
  const row = rows[at] ?? []
  return (
    <tr>
      {columns.map(({ name }, column) => (
        <td key={column}>
          <Cell
            Box={Box}
            label={text.cell(name, at + 1)}
            boxed={row[column] ?? nothing}
            sight={sight}
            onChange={(next) =>
              onChange({ ...boxed, rows: replaced(rows, at, replaced(row, column, next)) })
            }
          />
        </td>
      ))}
      <td>
        <IconButton
          icon="trash"
          label={text.removeRow(at + 1)}
          onPress={() => onChange({ ...boxed, rows: rows.toSpliced(at, 1) })}
        />
      </td>
    </tr>
  )
}

/** A value stands by itself; anything else shows what it is. */
function Cell({ Box, ...props }: BoxProps & Inner) {
  const { label, boxed, sight, onChange } = props
  if (boxed.kind !== 'literal') return <Box {...props} />
  return (
    <ExpressionField
      label={label}
      hideLabel
      kind="expression"
      scope={sight.scopeWith(sight.locals)}
      value={boxed.text}
      onCommit={(text) => onChange({ ...boxed, text })}
    />
  )
}
