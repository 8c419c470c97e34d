import { observeElementRect, type Rect, type Virtualizer } from '@tanstack/react-virtual'

/** What is shown where nothing is laid out, as in tests: as much as in a usual window. */
export const unmeasured: Rect = { width: 1200, height: 640 }

export function observeRect<Scroll extends HTMLElement>(
  instance: Virtualizer<Scroll, Element>,
  told: (rect: Rect) => void,
): (() => void) | undefined {
  return (
    observeElementRect(instance, (rect) => told(rect.width === 0 ? unmeasured : rect)) ?? undefined
  )
}
