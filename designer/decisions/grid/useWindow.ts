import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { observeWindow, unmeasured, useWithActive } from '../../ui/observeWindow.ts'

export const rowHeight = 42
export const headHeight = 72
export const numberWidth = 44

/** The rows and columns on the screen, and the active one wherever it is: a reader is told about it. */
export function useWindow({
  scroll,
  rows,
  widths,
  active,
}: {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly rows: number
  readonly widths: readonly number[]
  readonly active: { readonly row: number; readonly column: number }
}) {
  const getScrollElement = useCallback(() => scroll.current, [scroll])
  // oxlint-disable-next-line react/incompatible-library -- what it returns is asked anew at each drawing
  const rowWindow = useVirtualizer({
    count: rows,
    getScrollElement,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headHeight,
    paddingStart: headHeight,
    initialRect: unmeasured,
    observeElementRect: observeWindow,
    rangeExtractor: useWithActive(active.row),
  })
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement,
    estimateSize: (index) => widths[index] ?? 120,
    overscan: 2,
    scrollPaddingStart: numberWidth,
    paddingStart: numberWidth,
    initialRect: unmeasured,
    observeElementRect: observeWindow,
    rangeExtractor: useWithActive(active.column),
  })
  const { row, column } = active
  const shown = useRef(active)
  useEffect(() => {
    // where it begins nothing has to be scrolled
    if (shown.current.row === row && shown.current.column === column) return
    shown.current = { row, column }
    rowWindow.scrollToIndex(row)
    if (column >= 0) columnWindow.scrollToIndex(column)
  }, [rowWindow, columnWindow, row, column])
  // widths are told by function, and it does not see that they changed
  const told = widths.join()
  useEffect(() => {
    if (told !== '') columnWindow.measure()
  }, [columnWindow, told])
  return { rowWindow, columnWindow }
}
