import { useCallback, useState, type DragEvent } from 'react'

interface Dragged {
  readonly id: string
  readonly from: number
  /** Before which of them it would be put. */
  readonly before: number
}

/** Dragging one of a list to another place with the pointer; other ways to do the same stand beside it. */
export function useDragging(onMove: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<Dragged>()
  const over = (at: number) => (event: DragEvent<HTMLElement>) => {
    if (dragged === undefined) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const before = event.clientY < top + height / 2 ? at : at + 1
    if (before !== dragged.before) setDragged({ ...dragged, before })
  }
  const drop = (event: DragEvent): void => {
    if (dragged === undefined) return
    event.preventDefault()
    const { id, from, before } = dragged
    const to = before > from ? before - 1 : before
    if (to !== from) onMove(id, to)
    setDragged(undefined)
  }
  const handle = useCallback(
    (id: string, at: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        setDragged({ id, from: at, before: at })
      },
      onDragEnd: () => setDragged(undefined),
    }),
    [],
  )
  return {
    handle,
    place: (at: number) => ({
      className: markOf(dragged, at),
      onDragOver: over(at),
      onDrop: drop,
    }),
  }
}

function markOf(dragged: Dragged | undefined, at: number): string {
  if (dragged === undefined) return 'dropPlace'
  const isMoved = dragged.before !== dragged.from && dragged.before !== dragged.from + 1
  if (isMoved && dragged.before === at) return 'dropPlace dropBefore'
  return isMoved && dragged.before === at + 1 ? 'dropPlace dropAfter' : 'dropPlace'
}
