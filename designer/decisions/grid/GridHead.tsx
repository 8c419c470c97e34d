import type { VirtualItem } from '@tanstack/react-virtual'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useTexts } from '../../ui/language.ts'
import type { GridColumn } from '../columns.ts'
import { numberWidth } from './useWindow.ts'

/** Wenn and Dann, and below them the columns: name and what kind of value. */
export function GridHead({
  columns,
  shown,
  starts,
  width,
}: {
  readonly columns: readonly GridColumn[]
  readonly shown: readonly VirtualItem[]
  /** Where each column begins, and the last ends. */
  readonly starts: readonly number[]
  readonly width: number
}) {
  const { decisions: text } = useTexts(contentTexts)
  const { number } = useTexts(decisionTexts)
  const conditions = columns.filter(({ part }) => part === 'when').length
  const split = starts[conditions] ?? numberWidth
  return (
    <div role="rowgroup" className="dgh" style={{ width }}>
      <div role="row" aria-rowindex={1} className="dgg">
        <div role="columnheader" aria-colindex={1} className="dgn" style={{ width: numberWidth }}>
          <span className="sr">{number}</span>
        </div>
        {conditions === 0 ? undefined : (
          <div
            role="columnheader"
            aria-colindex={2}
            aria-colspan={conditions}
            className="dgc"
            style={{ left: numberWidth, width: split - numberWidth }}
          >
            <span>{text.when}</span>
          </div>
        )}
        <div
          role="columnheader"
          aria-colindex={conditions + 2}
          aria-colspan={columns.length - conditions}
          className="dgc then"
          style={{ left: split, width: width - split }}
        >
          <span>{text.then}</span>
        </div>
      </div>
      <div role="row" aria-rowindex={2} className="dgt">
        <div role="columnheader" aria-colindex={1} className="dgn" style={{ width: numberWidth }}>
          <span className="sr">{text.row}</span>
        </div>
        {shown.map(({ index, start, size }) => {
          const column = columns[index]
          if (column === undefined) return null
          return (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 2}
              className={`dgc${index === conditions ? ' then' : ''}${column.isAmount ? ' amt' : ''}`}
              style={{ left: start, width: size }}
              title={column.label}
            >
              <span>{column.label}</span>
              <small>{column.note}</small>
            </div>
          )
        })}
      </div>
    </div>
  )
}
