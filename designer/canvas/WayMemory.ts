import type { Flow } from '#shared/model/elements.ts'
import { boundsOf, overlaps, type Box } from '../editing/geometry.ts'
import type { Node, Way } from './route.ts'

/** The shapes of one drawing. */
type Standing = ReadonlyMap<string, Node>

interface Known {
  readonly drawing: number
  readonly reason: string
  readonly way: Way | undefined
}

/** Asks for a way only where it may be another than before; `reason` is what it depends on beside the shapes. */
type Recalled = (flow: Flow, reason: string, route: () => Way | undefined) => Way | undefined

const detour = 90

/** Where a way may run, and so what has a say in it. */
export function surroundings(from: Box, to: Box): Box {
  const { x, y, width, height } = boundsOf([from, to])
  return { x: x - detour, y: y - detour, width: width + 2 * detour, height: height + 2 * detour }
}

/** So many drawings are remembered: those on the screen. */
const most = 8

/** The ways of the drawings before: while nothing around a way changes, it stays the same object. */
export class WayMemory {
  readonly #known = new WeakMap<Flow, Known>()
  readonly #drawings = new Map<number, Standing>()
  #newest = 0

  recall(flows: readonly Flow[], standing: Standing): Recalled {
    const drawnIn = (flow: Flow): number => this.#known.get(flow)?.drawing ?? 0
    const before = flows.reduce((newest, flow) => Math.max(newest, drawnIn(flow)), 0)
    const then = this.#drawings.get(before)
    const changed = then === undefined ? [] : changesBetween(then, standing)
    const drawing = this.#keep(standing)
    return (flow, reason, route) => {
      const found = this.#known.get(flow)
      const [from, to] = [standing.get(flow.source), standing.get(flow.target)]
      if (from === undefined || to === undefined) return undefined
      const isKept =
        then !== undefined &&
        found?.drawing === before &&
        found?.reason === reason &&
        !isAnyIn(surroundings(from.box, to.box), changed)
      const way = isKept ? found?.way : route()
      this.#known.set(flow, { drawing, reason, way })
      return way
    }
  }

  #keep(standing: Standing): number {
    this.#newest += 1
    this.#drawings.set(this.#newest, standing)
    this.#drawings.delete(this.#newest - most)
    return this.#newest
  }
}

function isAnyIn(region: Box, boxes: readonly Box[]): boolean {
  return boxes.some((box) => overlaps(box, region))
}

/** What went, what came, and of what is another now both. */
function changesBetween(then: Standing, now: Standing): readonly Box[] {
  const changed: Box[] = []
  for (const [id, node] of now) if (!isSame(node, then.get(id))) changed.push(node.box)
  for (const [id, node] of then) if (!isSame(node, now.get(id))) changed.push(node.box)
  return changed
}

function isSame(one: Node, other: Node | undefined): boolean {
  if (other?.shape !== one.shape) return false
  const [a, b] = [one.box, other.box]
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
