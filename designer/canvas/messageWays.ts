import type { Definition } from '#shared/model/definition.ts'
import {
  elementOf,
  isDrawnOpen,
  messageEnd,
  messagesAround,
  poolsAround,
} from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import { centreOf, type Box, type Boxes, type Point } from '../editing/geometry.ts'
import { mapped, shifted } from '../editing/layout.ts'
import { notation } from '../editing/notation.ts'
import { lineOfMessage, poolsDrawnWith, type DrawnPools } from '../editing/pools.ts'
import { shownIn } from '../editing/shown.ts'
import { drawnWay } from './drawnWay.ts'
import { placesOf } from './places.ts'
import { wayBetween, type Node, type Side } from './route.ts'

// Message flows: out of the upper or lower side, and into the other pool from there (BPMN 2.0 §9.3).

interface Drawn {
  /** Of the pools, and of the steps of each process that is drawn. */
  readonly pools: Boxes
  readonly steps: Readonly<Record<string, Boxes>>
}

export interface MessageWay {
  readonly source: End
  readonly target: End
  readonly points: readonly Point[]
}

export interface End {
  readonly participant: string
  readonly process: string | undefined
  readonly element: string | undefined
  readonly node: Node
}

const apart = 18

/** In the drawing of a process and of the pools around it. */
export function messageWays(
  definition: Definition,
  process: string,
  pools: DrawnPools = poolsDrawnWith(definition, process),
): Readonly<Record<string, MessageWay>> {
  const drawn = { pools: pools.boxes, steps: stepsIn(definition, process, pools) }
  const all = messagesAround(definition, process).flatMap(([id, flow]) => {
    const [source, target] = [flow.source, flow.target].map((end) => endOf(definition, drawn, end))
    return source === undefined || target === undefined ? [] : [{ id, source, target }]
  })
  const steps = Object.values(drawn.steps).flatMap((boxes) => Object.values(boxes))
  const shares = sharesOf(all)
  return Object.fromEntries(
    all.map(({ id, source, target }) => {
      const kept = drawnWay(
        lineOfMessage(definition, id)?.waypoints,
        source.node,
        target.node,
      )?.points
      return [
        id,
        { source, target, points: kept ?? between(source, target, { steps, by: shares(id) }) },
      ]
    }),
  )
}

function stepsIn(definition: Definition, shown: string, { shifts }: DrawnPools): Drawn['steps'] {
  const open = poolsAround(definition, shown).flatMap(([id, { process }]) =>
    process !== undefined && isDrawnOpen(definition, id) ? [process] : [],
  )
  const boxesOf = (process: string): Boxes => {
    const { boxes } = placesOf(shownIn(definition, { process }), process)
    const by = shifts[process]
    return by === undefined ? boxes : mapped(boxes, (box) => shifted(box, by))
  }
  return Object.fromEntries(open.map((process) => [process, boxesOf(process)]))
}

function endOf(definition: Definition, { pools, steps }: Drawn, id: string): End | undefined {
  const end = messageEnd(definition, id)
  if (end?.participant === undefined) return undefined
  const { participant, process, element } = end
  const box = referred(referred(steps, process), element)
  const step = elementOf(definition, end)
  if (box !== undefined && step !== undefined)
    return { participant, process, element, node: { box, shape: notation[step.type].shape } }
  // A step on a sheet of its own is spoken of by its pool.
  const around = pools[participant]
  return (
    around && {
      participant,
      process: undefined,
      element: undefined,
      node: { box: around, shape: 'task' },
    }
  )
}

interface Ended {
  readonly id: string
  readonly source: End
  readonly target: End
}

/** Several at one step or between the same pools run beside each other. */
function sharesOf(all: readonly Ended[]): (id: string) => number {
  const keyOf = ({ source, target }: Ended): string =>
    [source, target]
      .map(({ participant, element }) => element ?? participant)
      .toSorted()
      .join(' ')
  const ids = (flow: Ended): readonly string[] =>
    all.filter((other) => keyOf(other) === keyOf(flow)).map(({ id }) => id)
  return (id) => {
    const flow = all.find((one) => one.id === id)
    const group = flow === undefined ? [] : ids(flow)
    return (group.indexOf(id) - (group.length - 1) / 2) * apart
  }
}

interface Room {
  readonly steps: readonly Box[]
  readonly by: number
}

function between(source: End, target: End, { steps, by }: Room): readonly Point[] {
  const from = facing(source, target, by)
  const to = facing(target, source, by)
  const isDown = centreOf(from.box).y <= centreOf(to.box).y
  const sides: readonly [Side, Side] = isDown ? ['bottom', 'top'] : ['top', 'bottom']
  const others = steps.filter((box) => box !== source.node.box && box !== target.node.box)
  const shift = [source, target].map(({ element }) => (element === undefined ? 0 : by))
  return wayBetween([from, to], others, { sides, shift: [shift[0] ?? 0, shift[1] ?? 0] }).points
}

/** Of a pool as a whole, the point of its edge that lies opposite to the other end. */
function facing(end: End, other: End, by: number): Node {
  if (end.element !== undefined) return end.node
  const { x, y, width, height } = end.node.box
  const opposite = other.element === undefined ? x + width / 2 : centreOf(other.node.box).x
  const at = Math.min(x + width - apart, Math.max(x + apart, opposite)) + by
  return { box: { x: at, y, width: 0, height }, shape: 'task' }
}
