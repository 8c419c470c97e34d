import { hostOf, parentOf } from '#shared/bpmn/graph.ts'
import { artifactSizes, laneSize, poolSize, sizes } from '#shared/bpmn/sizes.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import type { Position } from '#shared/model/layout.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Drawn {
  readonly id: string
  /** What it stands directly in: only there two things must not overlap. */
  readonly within: string
  readonly box: Box
}

/** Pairs of things that are drawn over each other, and things that stick out of what holds them. */
export function overlaps(definition: Definition): readonly string[] {
  const pools = Object.entries(Object.values(definition.diagrams ?? {})[0]?.shapes ?? {}).map(
    ([id, position]) => ({ id, within: '', box: boxOf(position, poolSize) }),
  )
  const inside = Object.entries(definition.processes).flatMap(([id, process]) =>
    process.global === true ? [] : overlapsIn(definition, id, process),
  )
  return [...touching(pools), ...inside]
}

function overlapsIn(definition: Definition, id: string, process: Process): readonly string[] {
  const { elements = {}, lanes = {}, artifacts = {} } = definition.layout[id] ?? {}
  const things = Object.entries(elements).flatMap(([key, position]) => {
    const element = process.elements[key]
    if (element === undefined) return []
    const host = hostOf(process, key)
    const within = parentOf(process, host ?? key)
    const { label } = position
    const shape = {
      id: key,
      within: host === undefined ? within : `on ${host}`,
      box: boxOf(position, sizes[element.type]),
    }
    return label === undefined
      ? [shape]
      : [shape, { id: `label of ${key}`, within, box: boxOf(label, { width: 0, height: 0 }) }]
  })
  const beside = Object.entries(artifacts).flatMap(([key, position]) => {
    const type = process.artifacts?.[key]?.type
    const isLine = type === undefined || type === 'association' || type === 'dataAssociation'
    return isLine || !('x' in position)
      ? []
      : [{ id: key, within: '', box: boxOf(position, artifactSizes[type]) }]
  })
  const leaves = Object.entries(lanes)
    .filter(([lane]) => !Object.values(process.laneSets ?? {}).some((set) => set.lane === lane))
    .map(([key, position]) => ({ id: `lane ${key}`, within: '', box: boxOf(position, laneSize) }))
  return [...touching([...things, ...beside]), ...touching(leaves), ...sticking(things, process)]
}

function touching(drawn: readonly Drawn[]): readonly string[] {
  return drawn.flatMap((a, index) =>
    drawn
      .slice(index + 1)
      .filter((b) => a.within === b.within && overlap(a.box, b.box))
      .map((b) => `${a.id} over ${b.id}`),
  )
}

function sticking(things: readonly Drawn[], process: Process): readonly string[] {
  const boxes = new Map(things.map(({ id, box }) => [id, box]))
  return things.flatMap(({ id, within, box }) => {
    const around = within === '' || !(within in process.elements) ? undefined : boxes.get(within)
    return around === undefined || contains(around, box) ? [] : [`${id} out of ${within}`]
  })
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function boxOf(
  { x, y, width, height }: Position,
  usual: { readonly width: number; readonly height: number },
): Box {
  return { x, y, width: width ?? usual.width, height: height ?? usual.height }
}
