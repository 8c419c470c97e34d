import type { VirtualItem } from '@tanstack/react-virtual'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useTexts } from '../../ui/language.ts'
import type { GridColumn } from '../columns.ts'
import { numberWidth } from './useWindow.ts'

interface HeadProps {
  readonly columns: readonly GridColumn[]
  readonly shown: readonly VirtualItem[]
  /** Where each column begins, and the last ends. */
  readonly starts: readonly number[]
  readonly width: number
}

/** Wenn and Dann, and below them the columns: name and what kind of value. */
export function GridHead(props: HeadProps) {
  const conditions = props.columns.filter(({ part }) => part === 'when').length
  return (
    <div role="rowgroup" className="dgh" style={{ width: props.width }}>
      <Groups {...props} conditions={conditions} />
      <Names {...props} conditions={conditions} />
    </div>
  )
}

type Split = HeadProps & { readonly conditions: number }

function Groups({ columns, starts, width, conditions }: Split) {
  const { decisions: text } = useTexts(contentTexts)
  const split = starts[conditions] ?? numberWidth
  return (
    <div role="row" aria-rowindex={1} className="dgg">
      <Corner />
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
  )
}

function Names({ columns, shown, conditions }: Split) {
  return (
    <div role="row" aria-rowindex={2} className="dgt">
      <Corner />
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
  )
}

function Corner() {
  const { number } = useTexts(decisionTexts)
  return (
    <div role="columnheader" aria-colindex={1} className="dgn" style={{ width: numberWidth }}>
      <span className="sr">{number}</span>
    </div>
  )
}
