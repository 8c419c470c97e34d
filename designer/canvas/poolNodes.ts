import { Position } from '@xyflow/react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { isDrawnOpen, messageKey, messageTitle, poolKey, poolsAround } from '#shared/model/pools.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import type { Box, Point } from '../editing/geometry.ts'
import { shifted } from '../editing/layout.ts'
import { poolHead, poolsDrawnWith } from '../editing/pools.ts'
import { messageWays, type MessageWay } from './messageWays.ts'
import { keyIn, keyOfEnd } from './poolEnds.ts'
import { domAttributes } from './selected.ts'
import type { Drawing, DrawingOptions, DrawnNode, PoolNode, WayEdge } from './toFlow.ts'

interface Shown {
  readonly definition: Definition
  readonly process: string
  readonly options: DrawingOptions
}

/** Draws the steps of one process alone. */
type Draw = (process: string, options: DrawingOptions) => Drawing

/** The pools around a process, the steps of the others in them, and the messages between them. */
export function withPools(drawing: Drawing, shown: Shown, draw: Draw): Drawing {
  const { definition, process, options } = shown
  const { boxes, shifts } = poolsDrawnWith(definition, process)
  if (Object.keys(boxes).length === 0) return drawing
  const others = poolsAround(definition, process).flatMap(([id, { process: other }]) =>
    other === undefined || other === process || !isDrawnOpen(definition, id)
      ? []
      : [
          {
            id,
            by: shifts[other] ?? { x: 0, y: 0 },
            drawn: draw(other, { language: options.language }),
          },
        ],
  )
  const connectable = options.editable ?? false
  const inside = others.map(({ id, by, drawn }) => movedInto(id, drawn, { by, connectable }))
  const ways = messageWays(definition, process, { boxes, shifts })
  const pools = poolsAround(definition, process).flatMap(([id]) => {
    const box = boxes[id]
    return box === undefined ? [] : [poolNode(shown, id, box)]
  })
  return {
    nodes: [...pools, ...inside.flatMap(({ nodes }) => nodes), ...drawing.nodes],
    edges: [
      ...inside.flatMap(({ edges }) => edges),
      ...drawing.edges,
      ...Object.entries(ways).map(([id, way]) => messageEdge(shown, id, way)),
    ],
    geometry: {
      elements: Object.assign(
        {},
        drawing.geometry.elements,
        ...inside.map(({ geometry }) => geometry.elements),
      ),
      lanes: {
        ...drawing.geometry.lanes,
        ...Object.fromEntries(Object.entries(boxes).map(([id, box]) => [poolKey(id), box])),
      },
    },
  }
}

/** Pools lie under everything else. */
const layer = -200

function poolNode(shown: Shown, id: string, box: Box): PoolNode {
  const { definition, process, options } = shown
  const { language, editable = false } = options
  const data = poolData(shown, id, { width: box.width, height: box.height })
  const { open, size } = data
  const own = open && definition.participants[id]?.process === process
  return {
    id: poolKey(id),
    type: 'pool',
    position: { x: box.x, y: box.y },
    ...size,
    measured: size,
    handles: handlesOf(open ? poolHead : box.width, box.height),
    zIndex: layer,
    selected: false,
    data,
    draggable: editable && !own,
    dragHandle: '.poolHead',
    connectable: editable,
    selectable: editable,
    className: open ? 'poolNode open' : 'poolNode',
    ariaRole: editable ? 'button' : 'img',
    ariaLabel: spokenPool(data, language),
    domAttributes: domAttributes(editable, { selected: false, focusable: false }),
  }
}

function poolData(
  { definition, options: { language, overlay = {}, editable = false } }: Shown,
  id: string,
  size: PoolNode['data']['size'],
): PoolNode['data'] {
  const pool = definition.participants[id]
  return {
    id,
    title: pool === undefined ? id : inLanguage(pool.title, language),
    size,
    open: isDrawnOpen(definition, id),
    several: pool?.multiplicity !== undefined,
    change: overlay.changes?.elements[poolKey(id)],
    finding: undefined,
    editable,
  }
}

export function spokenPool(
  { title, finding, several }: PoolNode['data'],
  language: Language,
): string {
  const text = poolTexts[language]
  const found = finding && drawingTexts[language].findings(finding.count)
  const seen = found === undefined ? title : `${title} ${found}`
  return [seen, text.pool, ...(several ? [text.several] : [])].join(', ')
}

/** A closed pool takes messages anywhere, an open one at its band. */
function handlesOf(width: number, height: number): NonNullable<PoolNode['handles']> {
  const source = { x: width / 2 - 7, y: height - 7, width: 14, height: 14 }
  return [
    { type: 'target', position: Position.Left, x: 0, y: 0, width, height },
    { type: 'source', position: Position.Bottom, ...source },
  ]
}

interface Moved {
  readonly by: Point
  readonly connectable: boolean
}

/** Steps of another pool are to look at, and to send messages to. */
function movedInto(pool: string, drawing: Drawing, { by, connectable }: Moved): Drawing {
  const named = (id: string): string => keyIn(pool, id)
  const node = (one: DrawnNode): DrawnNode => ({
    ...one,
    id: named(one.id),
    position: { x: one.position.x + by.x, y: one.position.y + by.y },
    draggable: false,
    selectable: false,
    connectable: connectable && one.type === 'shape',
  })
  const edge = (one: WayEdge): WayEdge => {
    const { data } = one
    const point = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y })
    const moved = {
      ...one,
      id: named(one.id),
      source: named(one.source),
      target: named(one.target),
    }
    if (data === undefined) return moved
    const labelAt = { ...data.labelAt, ...point(data.labelAt) }
    return {
      ...moved,
      selectable: false,
      data: { ...data, points: data.points.map(point), labelAt },
    }
  }
  const boxes = Object.entries(drawing.geometry.elements)
  return {
    nodes: drawing.nodes.map(node),
    edges: drawing.edges.map(edge),
    geometry: {
      elements: Object.fromEntries(boxes.map(([id, box]) => [named(id), shifted(box, by)])),
      lanes: {},
    },
  }
}

function messageEdge(
  { definition, process, options }: Shown,
  id: string,
  way: MessageWay,
): WayEdge {
  const { language, overlay = {}, editable = false } = options
  const flow = definition.messageFlows[id]
  const title = flow && messageTitle(definition, flow)
  const key = messageKey(id)
  return {
    id: key,
    type: 'way',
    source: keyOfEnd(way.source, process),
    target: keyOfEnd(way.target, process),
    selected: false,
    data: {
      points: way.points,
      label: title === undefined ? '' : inLanguage(title, language),
      labelAt: labelAt(way.points),
      kind: 'message',
      state: undefined,
      change: overlay.changes?.flows[key],
    },
    focusable: false,
    selectable: editable,
    deletable: false,
    zIndex: 1,
  }
}

/** Beside the longest part of the line that runs down, else above its middle. */
function labelAt(points: readonly Point[]) {
  const parts = points.slice(1).flatMap((to, at) => {
    const from = points[at]
    return from === undefined ? [] : [{ from, to, down: Math.abs(to.y - from.y) }]
  })
  const [longest] = parts.toSorted((a, b) => b.down - a.down)
  if (longest === undefined) return { x: 0, y: 0, anchor: 'start' } as const
  const { from, to, down } = longest
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  return down === 0
    ? ({ x: middle.x, y: middle.y - 7, anchor: 'middle' } as const)
    : ({ x: middle.x + 8, y: middle.y + 4, anchor: 'start' } as const)
}
