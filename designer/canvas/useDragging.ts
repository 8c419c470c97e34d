import type { OnNodeDrag, ReactFlowProps } from '@xyflow/react'
import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { boundsOf, overlaps, type Boxes, type Point } from '../editing/geometry.ts'
import { poolsDrawnWith } from '../editing/pools.ts'
import { withInner } from '../editing/process.ts'
import { useSteady } from '../ui/useSteady.ts'
import { move } from './actions.ts'
import type { Dragged } from './dragged.ts'
import { snapped, type Guide } from './guides.ts'
import { placesOf } from './places.ts'
import { poolNamed } from './poolEnds.ts'
import type { DrawnNode } from './toFlow.ts'
import { insertOnWay } from './wayActions.ts'
import { wayUnder } from './wayUnder.ts'

interface Held extends Dragged {
  readonly guides: readonly Guide[]
}

interface Dragging {
  readonly dragged: Held | undefined
  readonly handlers: Pick<ReactFlowProps<DrawnNode>, 'onNodeDrag' | 'onNodeDragStop'>
}

/** In pixels of the screen, at any zoom. */
const reach = 6
/** As far as a guide may lead. */
const sight = 1200

/** Steps follow the pointer as a picture; the definition changes once, when they are let go, and not at all after Escape. */
export function useDragging(definition: Definition, process: string): Dragging {
  const [dragged, setDragged] = useState<Held>()
  const isCalledOff = useRef(false)
  const { getZoom } = useReactFlow()
  const isDragging = dragged !== undefined
  useEffect(() => {
    if (!isDragging) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      isCalledOff.current = true
      setDragged(undefined)
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [isDragging])
  const onNodeDrag: OnNodeDrag<DrawnNode> = (event, node, all) => {
    const content = definition.processes[process]
    const boxes = placesOf(definition, process).boxes
    const from = boxes[node.id] ?? poolBox(definition, process, node.id)
    if (isCalledOff.current || content === undefined || from === undefined) return
    const elements = all.map(({ id }) => id)
    const raw = { x: node.position.x - from.x, y: node.position.y - from.y }
    const moving = withInner(content, elements)
    const isFree = 'ctrlKey' in event && (event.ctrlKey || event.metaKey)
    const { by, guides } = isFree
      ? { by: raw, guides: [] }
      : snappedBy({ boxes, moving, elements }, raw, reach / getZoom())
    setDragged({ elements, by: { x: Math.round(by.x), y: Math.round(by.y) }, guides })
  }
  const onNodeDragStop: OnNodeDrag<DrawnNode> = (event) => {
    setDragged(undefined)
    const wasCalledOff = isCalledOff.current
    isCalledOff.current = false
    if (dragged === undefined || wasCalledOff) return
    const { elements, by } = dragged
    const [element, ...others] = elements
    const way = 'clientX' in event ? wayUnder(event.clientX, event.clientY) : undefined
    if (element !== undefined && others.length === 0 && way !== undefined) {
      if (insertOnWay(element, way, by)) return
    }
    move(elements, by)
  }
  const handlers = {
    onNodeDrag: useSteady(onNodeDrag),
    onNodeDragStop: useSteady(onNodeDragStop),
  }
  return { dragged, handlers }
}

function poolBox(definition: Definition, process: string, id: string): Point | undefined {
  const pool = poolNamed(id)
  return pool === undefined ? undefined : poolsDrawnWith(definition, process).boxes[pool]
}

interface Moving {
  readonly boxes: Boxes
  readonly moving: ReadonlySet<string>
  readonly elements: readonly string[]
}

function snappedBy({ boxes, moving, elements }: Moving, by: Point, within: number) {
  const box = boundsOf(elements.flatMap((id) => boxes[id] ?? []))
  const around = {
    x: box.x + by.x - sight,
    y: box.y + by.y - sight,
    width: box.width + 2 * sight,
    height: box.height + 2 * sight,
  }
  const others = Object.entries(boxes).flatMap(([id, other]) =>
    !moving.has(id) && overlaps(other, around) ? [other] : [],
  )
  return snapped(others, { box, by, reach: within })
}
