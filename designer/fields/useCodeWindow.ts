import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useState } from 'react'
import { observeRect, unmeasured } from '../ui/observeRect.ts'
import { useWithActive } from '../ui/useWithActive.ts'

const rowHeight = 38

/** The codes on the screen, and the one a person is at, wherever it is; heights stand for the others. */
export function useCodeWindow(count: number) {
  const [body, setBody] = useState<HTMLTableSectionElement | null>(null)
  const [active, setActive] = useState(-1)
  const [above, setAbove] = useState(0)
  const getScrollElement = useCallback(() => body?.closest<HTMLElement>('.mmain') ?? null, [body])
  useLayoutEffect(() => {
    const page = getScrollElement()
    if (body === null || page === null) return
    const { top } = body.getBoundingClientRect()
    setAbove(Math.round(top - page.getBoundingClientRect().top + page.scrollTop))
  }, [body, getScrollElement, count])
  // oxlint-disable-next-line react/incompatible-library -- what it returns is asked anew at each drawing
  const shown = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: above,
    initialRect: unmeasured,
    observeElementRect: observeRect,
    rangeExtractor: useWithActive(active),
  })
  const items = shown.getVirtualItems()
  return { items, total: shown.getTotalSize(), above, setBody, setActive }
}
