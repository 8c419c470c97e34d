import { useEffect, useRef, useState, type MouseEvent } from 'react'

/** Of which name in the field something is told: under the pointer, or at the caret when asked by key. */
export interface NameCard {
  readonly offset: number | undefined
  readonly show: (offset: number) => void
  readonly close: () => void
  /** Told where the pointer is: over the field, over the card, or gone. */
  readonly point: (event: MouseEvent<HTMLElement>) => void
  readonly hold: () => void
  readonly leave: () => void
}

const rest = 350
const grace = 250

export function useNameCard(): NameCard {
  const [offset, setOffset] = useState<number>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hold = (): void => clearTimeout(timer.current)
  const later = (next: number | undefined, after: number): void => {
    hold()
    timer.current = setTimeout(() => setOffset(next), after)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    offset,
    show: (next) => {
      hold()
      setOffset(next)
    },
    close: () => {
      hold()
      setOffset(undefined)
    },
    point: ({ currentTarget, clientX, clientY }) => {
      const pointed = offsetAt(currentTarget, clientX, clientY)
      later(pointed, pointed === undefined ? grace : rest)
    },
    hold,
    leave: () => later(undefined, grace),
  }
}

/** The coloured pieces lie under the field and are found by where they are drawn. */
function offsetAt(box: HTMLElement, x: number, y: number): number | undefined {
  const pieces = box.querySelectorAll<HTMLElement>('.colours > [data-from]')
  const pointed = [...pieces].find((piece) =>
    [...piece.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    ),
  )
  return pointed === undefined || pointed.textContent.trim() === ''
    ? undefined
    : Number(pointed.dataset['from'])
}
