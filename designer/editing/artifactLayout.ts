import type { Definition } from '#shared/model/definition.ts'
import { artifactBoxes, type ArtifactPlace } from './artifacts.ts'
import type { Box, Boxes, Point } from './geometry.ts'
import { shifted } from './layout.ts'

export function withArtifactBox(
  definition: Definition,
  { process, artifact }: ArtifactPlace,
  box: Box,
): Definition {
  return withArtifactBoxes(definition, process, { [artifact]: box })
}

export function withArtifactsMoved(
  definition: Definition,
  process: string,
  shifts: ReadonlyMap<string, Point>,
): Definition {
  const boxes = artifactBoxes(definition, process)
  const moved = Object.entries(boxes).flatMap(([id, box]) => {
    const by = shifts.get(id)
    return by === undefined ? [] : [[id, shifted(box, by)] as const]
  })
  return moved.length === 0
    ? definition
    : withArtifactBoxes(definition, process, Object.fromEntries(moved))
}

/** The label goes with what it names. */
export function withArtifactBoxes(
  definition: Definition,
  process: string,
  boxes: Boxes,
): Definition {
  const layout = definition.layout[process] ?? { elements: {}, lanes: {} }
  const placed = Object.entries(boxes).map(([id, box]) => {
    const before = layout.artifacts?.[id]
    if (before === undefined || !('x' in before)) return [id, box] as const
    const { label } = before
    const at = label && {
      label: { ...label, x: label.x + box.x - before.x, y: label.y + box.y - before.y },
    }
    return [id, { ...before, ...box, ...at }] as const
  })
  const artifacts = { ...layout.artifacts, ...Object.fromEntries(placed) }
  return { ...definition, layout: { ...definition.layout, [process]: { ...layout, artifacts } } }
}
