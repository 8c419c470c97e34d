import type { Definition } from '../model/definition.ts'
import type { Process } from '../model/elements.ts'
import type { Position, ProcessLayout } from '../model/layout.ts'
import { arrange } from './arrange.ts'
import { boxAround } from './boxes.ts'
import { inLanes } from './laneRows.ts'
import { inRows } from './inRows.ts'
import { boxesIn, withPools } from './pools.ts'
import { referred } from '../model/referred.ts'
import { artifactSizes } from './sizes.ts'

/**
 * A definition in which everything that is drawn has its place. What the layout says stays; a process of which it says
 * nothing is arranged by elkjs, and pools are drawn around their processes, below each other.
 */
export async function withArrangement(definition: Definition): Promise<Definition> {
  const { diagrams, processes } = definition
  const bare = Object.entries(processes).filter(([id, process]) => isBare(definition, id, process))
  const hasPools = Object.keys(definition.participants).length > 0
  if (diagrams !== undefined || (bare.length === 0 && !hasPools)) return definition
  const isLarge = bare.reduce((sum, [, process]) => sum + sizeOf(process), 0) > largestLayered
  const layouts: [string, ProcessLayout][] = []
  for (const [id, process] of bare) layouts.push([id, await layoutOf(process, isLarge)])
  const layout = { ...definition.layout, ...Object.fromEntries(layouts) }
  const arranged = { ...definition, layout }
  return hasPools ? withPools(arranged) : arranged
}

/** Elements and flows that elkjs gets at once; more are put into rows, because its time grows beyond all measure. */
const largestLayered = 3_000

function sizeOf({ elements, flows, lanes }: Process): number {
  return [elements, flows, lanes].reduce((sum, records) => sum + Object.keys(records).length, 0)
}

function isBare({ layout }: Definition, id: string, { elements, global }: Process): boolean {
  const placed = referred(layout, id)?.elements ?? {}
  return global !== true && Object.keys(elements).length > 0 && Object.keys(placed).length === 0
}

async function layoutOf(process: Process, isLarge: boolean): Promise<ProcessLayout> {
  const arrangement = isLarge ? inRows(process) : await arrange(process)
  const hasLanes = Object.keys(process.lanes).length > 0 && !isLarge
  const { elements, flows, lanes } = hasLanes
    ? inLanes(process, arrangement)
    : { ...arrangement, lanes: new Map<string, Position>() }
  const layout: ProcessLayout = {
    elements: Object.fromEntries(elements),
    lanes: Object.fromEntries(lanes),
    ...(flows.size === 0 ? {} : { flows: Object.fromEntries(flows) }),
  }
  return withArtifacts(layout, process)
}

/** Data and annotations in a row below everything else. */
function withArtifacts(layout: ProcessLayout, process: Process): ProcessLayout {
  const { x, y, height } = boxAround(boxesIn(layout, process))
  const artifacts: [string, Position][] = []
  let left = x
  for (const [id, artifact] of Object.entries(process.artifacts ?? {})) {
    if (artifact.type === 'association' || artifact.type === 'dataAssociation') continue
    artifacts.push([id, { x: left, y: y + height + gap }])
    left += artifactSizes[artifact.type].width + gap
  }
  return artifacts.length === 0 ? layout : { ...layout, artifacts: Object.fromEntries(artifacts) }
}

const gap = 40
