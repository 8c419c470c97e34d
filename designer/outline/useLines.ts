import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, type RefObject } from 'react'
import { observeWindow, unmeasured, useWithActive } from '../ui/observeWindow.ts'

interface Lines {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly height: number
  /** The line that has the focus: always there, so that the focus is never lost. */
  readonly active: number
}

/** Few lines are all there; of many, those in view and a few more. */
const few = 60

export function useLines({ scroll, count, height, active }: Lines) {
  const getScrollElement = useCallback(() => scroll.current, [scroll])
  // oxlint-disable-next-line react/incompatible-library -- what it returns is asked anew at each drawing
  const lines = useVirtualizer({
    count,
    getScrollElement,
    estimateSize: () => height,
    // In a closed drawer nothing has a height.
    measureElement: (line) => (line instanceof HTMLElement && line.offsetHeight) || height,
    overscan: count <= few ? few : 4,
    initialRect: unmeasured,
    observeElementRect: observeWindow,
    rangeExtractor: useWithActive(active),
  })
  useEffect(() => {
    // Under a pressed mouse nothing moves: it would be let go on another line, and neither be chosen.
    if (active < 0 || scroll.current?.matches(':active') === true) return
    // Asking for what is in view already would make the browser lay out the whole page.
    if (isBetween(active, lines.range)) return
    lines.scrollToIndex(active)
    // oxlint-disable-next-line react/exhaustive-deps -- the window is another at each drawing; only a new line is brought into view
  }, [active])
  return lines
}

function isBetween(line: number, range: Virtualizer<HTMLDivElement, Element>['range']): boolean {
  return range !== null && line > range.startIndex && line < range.endIndex
}

/** When the keys lead to another line, the focus goes there. */
export function useFocusGoingAlong(
  scroll: RefObject<HTMLDivElement | null>,
  line: string | undefined,
): void {
  useEffect(() => {
    const lines = scroll.current
    const focused = document.activeElement
    if (line === undefined || focused?.matches('[data-line]') !== true) return
    if (lines?.contains(focused) === true)
      lines
        .querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`)
        ?.focus({ preventScroll: true })
  }, [scroll, line])
}
