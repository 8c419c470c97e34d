import { artifactSizes, type Size } from '#shared/bpmn/sizes.ts'
import { endsOf, type Artifact, type ArtifactOf } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import type { Position } from '#shared/model/layout.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { boundsOf, type Box, type Boxes, type Point } from './geometry.ts'
import { geometryOf } from './geometryOf.ts'
import { withOptional } from './records.ts'

// What is drawn beside the flow (BPMN 2.0 §8.4.1, §10.4): notes, frames, records and where they are kept.

type Line = ArtifactOf<'association' | 'dataAssociation'>
export type Beside = Exclude<Artifact, Line>

export type Artifacts = Readonly<Record<string, Artifact>>

export function isLine(artifact: Artifact): artifact is Line {
  return artifact.type === 'association' || artifact.type === 'dataAssociation'
}

/** The part of the flow it is drawn in. */
export function parentOf(artifact: Artifact): string | undefined {
  return artifact.type === 'dataAssociation' ? undefined : artifact.parent
}

/** A record of the case, which has data lead to and from steps. */
export function isRecord(artifact: Artifact): boolean {
  return artifact.type.startsWith('data') && !isLine(artifact)
}

export interface BesideLine {
  readonly source: string
  readonly target: string
  readonly heads: 'none' | 'one' | 'both'
}

export function linesOf({ artifacts = {} }: Process): Readonly<Record<string, BesideLine>> {
  const lines = Object.entries(artifacts).flatMap(([id, artifact]) => {
    const ends = endsOf(artifact)
    if (ends === undefined) return []
    const heads = artifact.type === 'association' ? (artifact.direction ?? 'none') : 'one'
    return [[id, { source: ends[0], target: ends[1], heads }] as const]
  })
  return Object.fromEntries(lines)
}

const apart = 32

/** Where they stand; what the layout does not say stands in a row below the flow. */
export function artifactBoxes(definition: Definition, process: string): Boxes {
  const { artifacts = {} } = definition.processes[process] ?? {}
  const places = definition.layout[process]?.artifacts ?? {}
  const boxes: Record<string, Box> = {}
  const unplaced: (readonly [string, Size])[] = []
  for (const [id, artifact] of Object.entries(artifacts)) {
    if (isLine(artifact)) continue
    const size = artifactSizes[artifact.type]
    const place = referred(places, id)
    if (place !== undefined && 'x' in place) boxes[id] = { ...size, ...boxOf(place) }
    // a data object is seen by what refers to it, unless a file draws it itself
    else if (artifact.type !== 'dataObject') unplaced.push([id, size])
  }
  return unplaced.length === 0 ? boxes : { ...boxes, ...rowOf(unplaced, definition, process) }
}

function boxOf({ x, y, width, height }: Position): Point & Partial<Size> {
  return { x, y, ...withOptional('width', width), ...withOptional('height', height) }
}

function rowOf(
  unplaced: readonly (readonly [string, Size])[],
  definition: Definition,
  process: string,
): Boxes {
  const { elements, lanes } = geometryOf(definition, process)
  const { x: left, y, height } = boundsOf([...Object.values(elements), ...Object.values(lanes)])
  let x = left
  const row = unplaced.map(([id, size]) => {
    const box = { x, y: y + height + apart, ...size }
    x += size.width + apart
    return [id, box] as const
  })
  return Object.fromEntries(row)
}

/** What is written at it. */
export function wordsOf(definition: Definition, artifact: Beside): Localised {
  if (artifact.type === 'textAnnotation') return { de: artifact.text }
  if (artifact.type !== 'group') return artifact.name
  return groupValue(definition, artifact.category)?.title ?? { de: '' }
}

export function groupValue({ categories = {} }: Definition, id: string | undefined) {
  return Object.values(categories)
    .map(({ values }) => referred(values, id))
    .find((value) => value !== undefined)
}

export function artifactAt(
  definition: Definition,
  { process, artifact }: ArtifactPlace,
): Artifact | undefined {
  return referred(definition.processes[process]?.artifacts, artifact)
}

export interface ArtifactPlace {
  readonly process: string
  readonly artifact: string
}

interface Ends {
  readonly source: string
  readonly target: string
}

/** Whether a line may be drawn: notes and frames lead to anything, records to and from what works with them. */
export function canLink(process: Process, ends: Ends): boolean {
  const [from, to] = [thingAt(process, ends.source), thingAt(process, ends.target)]
  if (from === undefined || to === undefined || ends.source === ends.target) return false
  const isAside = from.artifact !== undefined || to.artifact !== undefined
  return isAside && mayMeet(from, to) && mayMeet(to, from) && !isLinked(process, ends)
}

/** A step, a way, or a shape beside them. */
interface Thing {
  readonly element?: Element | undefined
  readonly artifact?: Beside | undefined
}

function thingAt({ elements, flows, artifacts = {} }: Process, id: string): Thing | undefined {
  const element = referred(elements, id)
  if (element !== undefined) return { element }
  const artifact = referred(artifacts, id)
  if (artifact !== undefined) return isLine(artifact) ? undefined : { artifact }
  return referred(flows, id) === undefined ? undefined : {}
}

function mayMeet({ artifact: one }: Thing, { element, artifact: other }: Thing): boolean {
  if (one === undefined || !isRecord(one)) return true
  if (other !== undefined) return !isRecord(other)
  return element !== undefined && (isActivity(element) || 'event' in element)
}

function isLinked({ artifacts = {} }: Process, { source, target }: Ends): boolean {
  return Object.values(artifacts).some((one) => {
    const ends = endsOf(one)
    return ends?.includes(source) === true && ends.includes(target) && sameWay(one, source)
  })
}

/** Data may go both ways between the same two; other lines have no direction. */
function sameWay(artifact: Artifact, source: string): boolean {
  return artifact.type === 'association' || endsOf(artifact)?.[0] === source
}
