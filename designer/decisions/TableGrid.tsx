import { useState } from 'react'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { AddColumns } from './AddColumns.tsx'
import type { GridColumn } from './columns.ts'
import { useColumns } from './useColumns.ts'
import { ColumnsButton } from './ColumnsButton.tsx'
import type { SetDecision } from './editing.ts'
import { DecisionGrid } from './grid/DecisionGrid.tsx'
import type { GridItem } from './grid/items.ts'
import type { Position } from './grid/position.ts'
import type { Pasted } from './paste.ts'
import { PasteProblems } from './PasteProblems.tsx'
import { useGestures } from './useGestures.ts'
import { RowTools } from './RowTools.tsx'
import type { Period, Shown } from './validity.ts'

export interface TableProps {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
  readonly version: Decision
  readonly period: Period
  readonly items: readonly GridItem[]
  readonly hits: ReadonlySet<string>
  /** Rows that no sample case meets. */
  readonly untried: ReadonlySet<string>
  readonly setPart: SetDecision
  readonly onShow: (shown: Shown) => void
}

/** The grid with what stands below it; every gesture is one undo step. */
export function TableGrid(props: TableProps) {
  const { definition, decision, version, items, hits, untried, setPart } = props
  const { addRow } = useTexts(contentTexts).decisions
  const words = useTexts(decisionTexts)
  const { read, language } = useSaid()
  const columns = useColumns(version, { definition, decision, language })
  const [active, setActive] = useState<Position>({ row: 0, column: 0 })
  const [refused, setRefused] = useState<Pasted>()
  const gestures = useGestures(props, { columns, onMove: setActive, onRefuse: setRefused })
  const chosen = items[active.row]
  const placeOf = (row: string): string => pointerTo('decisions', props.id, 'rows', row)
  return (
    <>
      <DecisionGrid
        label={words.grid(read(decision.title))}
        {...{ items, columns, hits, untried, active, placeOf }}
        onMove={setActive}
        {...gestures.grid}
        onOpenItem={() => document.getElementById('luecken')?.focus()}
      />
      {items.length > 0 ? undefined : <Beginning columns={columns} />}
      <div className="tabletools">
        <Button
          kind="quiet"
          icon="plus"
          onPress={() => gestures.grid.onInsert({ row: items.length - 1, column: 0 })}
        >
          {addRow}
        </Button>
        <AddColumns definition={definition} set={setPart} />
        <ColumnsButton {...{ version, columns, setPart }} />
        <RowTools
          chosen={chosen?.kind === 'row' ? chosen : undefined}
          isDated={decision.date !== undefined}
          {...{ setPart }}
          placeOf={placeOf}
          onShow={(day) => props.onShow({ version: props.period.version, day })}
          onDuplicate={() => gestures.duplicate(active)}
          onMove={(by) => gestures.grid.onShift(active, by)}
          onRemove={() => gestures.remove(active)}
        />
        {untried.size > 0 && <span className="untriedNote">{words.untriedRows(untried.size)}</span>}
        <span className="keys">{words.keys}</span>
      </div>
      {refused && <PasteProblems pasted={refused} onClose={() => setRefused(undefined)} />}
    </>
  )
}

/** What to do first, where there is no row. */
function Beginning({ columns }: { readonly columns: readonly GridColumn[] }) {
  const text = useTexts(decisionTexts)
  const isBegun = columns.some(({ part }) => part === 'when' || part === 'then')
  return <p className="muted begin">{isBegun ? text.noRows : text.noColumns}</p>
}
