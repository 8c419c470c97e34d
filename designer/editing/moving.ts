import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { ancestorsOf } from '#shared/model/ancestors.ts'
import { centreOf, laneAt, type Point } from './geometry.ts'
import { geometryOf } from './geometryOf.ts'
import { grown, mapped, shifted, withLayout } from './layout.ts'
import { withArtifactsMoved } from './artifactLayout.ts'
import { parentOf } from './artifacts.ts'
import { withInner, withProcess } from './process.ts'
import { sheetOf, stepsSeen } from './shown.ts'

/** Each step by its own way; what is inside or attached moves along; the lane follows from where a step stands. */
export function withMoved(
  definition: Definition,
  process: string,
  shifts: ReadonlyMap<string, Point>,
): Definition {
  const content = definition.processes[process]
  if (content === undefined) return definition
  const all = withFollowers(content, shifts)
  const beside = besideFollowers(content, all, shifts)
  if (all.size === 0) return withArtifactsMoved(definition, process, beside)
  const before = geometryOf(definition, process)
  const moved = mapped(before.elements, (box, id) => {
    const by = all.get(id)
    return by === undefined ? box : shifted(box, by)
  })
  const inLanes = withProcess(definition, process, (current) => ({
    ...current,
    elements: mapped(current.elements, (element, id) => {
      const box = moved[id]
      if (box === undefined || !all.has(id)) return element
      // what is on a sheet of its own stands in no lane that one sees
      const at = sheetOf(definition, process, id) === undefined ? centreOf(box) : undefined
      const lane = (at && laneAt(before.lanes, at)) ?? element.lane
      return lane === undefined || lane === element.lane ? element : { ...element, lane }
    }),
  }))
  const drawn = withLayout(inLanes, process, () =>
    grown({ elements: moved, lanes: before.lanes }, stepsSeen(inLanes, process)),
  )
  return withArtifactsMoved(drawn, process, beside)
}

/** What is drawn beside the flow and was moved itself, or with the part it is in. */
function besideFollowers(
  { artifacts = {} }: Process,
  steps: ReadonlyMap<string, Point>,
  shifts: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const moving = Object.entries(artifacts).flatMap(([id, artifact]) => {
    const by = steps.get(parentOf(artifact) ?? '') ?? shifts.get(id)
    return by === undefined || (by.x === 0 && by.y === 0) ? [] : [[id, by] as const]
  })
  return new Map(moving)
}

function withFollowers(
  process: Process,
  shifts: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const all = new Map<string, Point>()
  for (const id of leadersOf(process, [...shifts.keys()])) {
    const by = shifts.get(id)
    if (by === undefined || (by.x === 0 && by.y === 0)) continue
    for (const inner of withInner(process, [id])) all.set(inner, by)
  }
  return all
}

/** Those of some steps that nothing else of them takes along. */
export function leadersOf(process: Process, elements: readonly string[]): string[] {
  const { elements: known } = process
  const chosen = new Set(elements.flatMap((id) => (Object.hasOwn(known, id) ? [known[id]] : [])))
  return elements.filter((id) => {
    const element = Object.hasOwn(known, id) ? known[id] : undefined
    if (element === undefined) return false
    const host = element.type === 'boundaryEvent' ? known[element.attachedTo] : undefined
    const holders = [host, ...ancestorsOf(element, known)]
    return !holders.some((holder) => holder !== undefined && chosen.has(holder))
  })
}
