import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { GridColumn } from '../columns.ts'
import { numberWidth } from './useWindow.ts'

/** How wide the columns are; what the window has beyond them goes to the sentence. */
export function useWidths(
  columns: readonly GridColumn[],
  scroll: RefObject<HTMLDivElement | null>,
): readonly number[] {
  const [available, setAvailable] = useState(0)
  useEffect(() => {
    const { current } = scroll
    if (current === null) return undefined
    const observer = new ResizeObserver(() => setAvailable(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [scroll])
  return useMemo(() => {
    const own = columns.map(({ width }) => width)
    const rest = available - own.reduce((sum, one) => sum + one, numberWidth)
    const sentence = columns.findIndex(({ part }) => part === 'reason')
    return rest > 0 && sentence >= 0 ? own.with(sentence, (own[sentence] ?? 0) + rest) : own
  }, [columns, available])
}
