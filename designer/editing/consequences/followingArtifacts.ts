import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { withArtifactBoxes } from '../artifactLayout.ts'
import { artifactBoxes, linesOf } from '../artifacts.ts'
import { boundsOf, centreOf, type Box, type Boxes } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { shifted } from '../layout.ts'

/**
 * Whatever was done, notes and records go with the steps they belong to, and a frame goes with all that it is drawn
 * around. What was moved itself stays where it was put.
 */
export function followingArtifacts(before: Definition, after: Definition): Definition {
  if (before.layout === after.layout) return after
  return Object.keys(after.processes).reduce(
    (now, process) => inProcess(before, now, process),
    after,
  )
}

function inProcess(before: Definition, after: Definition, process: string): Definition {
  const content = after.processes[process]
  const [then, now] = [before.layout[process]?.artifacts, after.layout[process]?.artifacts]
  const isStill = before.layout[process]?.elements === after.layout[process]?.elements
  if (content?.artifacts === undefined || then === undefined || isStill) return after
  const steps = {
    before: geometryOf(before, process).elements,
    after: geometryOf(after, process).elements,
  }
  const stayed = Object.entries(artifactBoxes(after, process)).filter(
    ([id]) => then[id] !== undefined && then[id] === now?.[id],
  )
  const followed = stayed.flatMap(([id, box]) => {
    const next =
      content.artifacts?.[id]?.type === 'group'
        ? aroundSame(box, steps)
        : besideSame(box, stepsOf(content, id), steps)
    return next === undefined ? [] : [[id, next] as const]
  })
  return followed.length === 0
    ? after
    : withArtifactBoxes(after, process, Object.fromEntries(followed))
}

interface Steps {
  readonly before: Boxes
  readonly after: Boxes
}

function stepsOf(process: Process, artifact: string): readonly string[] {
  return Object.values(linesOf(process)).flatMap(({ source, target }) => {
    if (source === artifact) return target in process.elements ? [target] : []
    return target === artifact && source in process.elements ? [source] : []
  })
}

function besideSame(box: Box, ids: readonly string[], steps: Steps): Box | undefined {
  const [first] = ids
  if (first === undefined || !ids.every((id) => hasMoved(id, steps))) return undefined
  const [then, now] = [steps.before[first], steps.after[first]]
  return then && now && shifted(box, { x: now.x - then.x, y: now.y - then.y })
}

function aroundSame(box: Box, steps: Steps): Box | undefined {
  const members = Object.keys(steps.before).filter((id) => isInside(steps.before[id], box))
  if (members.length === 0 || !members.every((id) => hasMoved(id, steps))) return undefined
  const then = boundsOf(members.flatMap((id) => steps.before[id] ?? []))
  const now = boundsOf(members.flatMap((id) => steps.after[id] ?? []))
  return {
    x: box.x + now.x - then.x,
    y: box.y + now.y - then.y,
    width: box.width + now.width - then.width,
    height: box.height + now.height - then.height,
  }
}

function isInside(step: Box | undefined, { x, y, width, height }: Box): boolean {
  if (step === undefined) return false
  const at = centreOf(step)
  return at.x > x && at.x < x + width && at.y > y && at.y < y + height
}

function hasMoved(id: string, { before, after }: Steps): boolean {
  const [then, now] = [before[id], after[id]]
  return then !== undefined && now !== undefined && (then.x !== now.x || then.y !== now.y)
}
