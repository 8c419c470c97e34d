import type { Edge, Node } from '@xyflow/react'
import type { Mark } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Colleague } from '../api/presence.ts'
import type { Beside } from '../editing/artifacts.ts'
import type { Geometry, Point } from '../editing/geometry.ts'
import type { Shape } from '../editing/notation.ts'
import { shownIn } from '../editing/shown.ts'
import type { NameSide } from './labels.ts'
import type { Look } from './look.ts'
import { withMarks } from './marked.ts'
import type { LabelPlace } from './path.ts'
import { placesOf } from './places.ts'
import { withPools } from './poolNodes.ts'
import { withSelected } from './selected.ts'
import { laneNode, shapeNodes } from './shapeNodes.ts'
import { besideNodes } from './besideNodes.ts'
import { asideEdge, wayEdge } from './wayEdges.ts'

export type ElementState = 'done' | 'now' | 'skip'
export type ElementChange = Mark

/** What a drawing shows beyond the process itself. */
export interface Overlay {
  /** Where a case has been; with it everything else counts as not taken. */
  readonly states?: {
    readonly elements: Readonly<Record<string, ElementState>>
    readonly flows: Readonly<Record<string, 'done'>>
    /** Initials of the person whose case it is. */
    readonly token?: string
  }
  readonly changes?: {
    readonly elements: Readonly<Record<string, ElementChange>>
    readonly flows: Readonly<Record<string, ElementChange>>
    /** What changed of a step, in words. */
    readonly said?: Readonly<Record<string, string>>
  }
  readonly findings?: Readonly<Record<string, { readonly count: number; readonly error: boolean }>>
  /** How many open comments there are to a step. */
  readonly comments?: Readonly<Record<string, number>>
  /** Who else has selected a step. */
  readonly visitors?: Readonly<Record<string, readonly Colleague[]>>
}

export interface ShapeData extends Record<string, unknown> {
  readonly id: string
  readonly element: Element
  readonly shape: Shape
  readonly size: { readonly width: number; readonly height: number }
  readonly title: string
  readonly look: Look
  readonly labelSide: NameSide
  /** Something is attached to its lower edge. */
  readonly isHost: boolean
  readonly state: ElementState | undefined
  readonly token: string | undefined
  readonly change: ElementChange | undefined
  readonly said: string | undefined
  readonly finding: { readonly count: number; readonly error: boolean } | undefined
  readonly comments: number
  readonly visitors: readonly Colleague[]
  readonly editable: boolean
  /** A part of the flow that hides what is inside. */
  readonly closed: boolean
  /** Stays when the drawing is arranged. */
  readonly pinned: boolean
}

/**
 * Taken in all other cases, taken on a condition after a step, leading to what undoes a step, a message to another pool,
 * or no way at all.
 */
export type WayKind = 'plain' | 'default' | 'conditional' | 'undo' | 'message' | AsideKind
/** A line to what is drawn beside the flow, by its heads. */
export type AsideKind = 'aside' | 'asideTo' | 'asideBoth'

export interface WayData extends Record<string, unknown> {
  readonly points: readonly Point[]
  readonly label: string
  readonly labelAt: LabelPlace
  readonly kind: WayKind
  readonly state: 'done' | 'skip' | undefined
  readonly change: ElementChange | undefined
}

export type ShapeNode = Node<ShapeData, 'shape'>
export interface BesideData extends Record<string, unknown> {
  readonly id: string
  readonly artifact: Beside
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
  readonly editable: boolean
}

export type BesideNode = Node<BesideData, 'beside'>
export type LaneNode = Node<{ readonly title: string }, 'lane'>

export interface PoolData extends Record<string, unknown> {
  /** The participant. */
  readonly id: string
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
  /** Its steps are drawn. */
  readonly open: boolean
  readonly several: boolean
  readonly change: ElementChange | undefined
  readonly finding: ShapeData['finding']
  readonly editable: boolean
}

export type PoolNode = Node<PoolData, 'pool'>
export type DrawnNode = ShapeNode | BesideNode | LaneNode | PoolNode
export type WayEdge = Edge<WayData, 'way'>

export interface Drawing {
  readonly nodes: DrawnNode[]
  readonly edges: WayEdge[]
  /** With what is drawn beside the flow. */
  readonly geometry: Geometry
}

export interface DrawingOptions {
  readonly language: Language
  readonly overlay?: Overlay
  readonly editable?: boolean
  /** The part of the flow that is looked into. */
  readonly inside?: string | undefined
  readonly selected?: readonly string[]
  readonly selectedFlow?: string | undefined
}

/** React Flow holds pixels, the definition the truth: nodes and edges are derived, never stored. */
export function toFlow(whole: Definition, process: string, options: DrawingOptions): Drawing {
  const draw = (id: string, how: DrawingOptions): Drawing =>
    processDrawing(shownIn(whole, { process: id }), id, how)
  const sheet = shownIn(whole, { process, inside: options.inside })
  const own = processDrawing(sheet, process, options)
  const shown = { definition: whole, process, options }
  const drawing = options.inside === undefined ? withPools(own, shown, draw) : own
  const content = sheet.processes[process]
  if (content === undefined) return drawing
  const marked = withMarks(drawing, { ...options.overlay, ...options, process: content })
  return withSelected(marked, content, options)
}

function processDrawing(
  definition: Definition,
  processId: string,
  options: DrawingOptions,
): Drawing {
  const process = definition.processes[processId]
  const places = placesOf(definition, processId)
  if (process === undefined) return { nodes: [], edges: [], geometry: places.geometry }
  const geometry = { elements: places.boxes, lanes: places.geometry.lanes }
  const shapes = shapeNodes({ definition, processId, process, places, options })
  const lanes = Object.entries(process.lanes).flatMap(([id, { title }]) => {
    const box = geometry.lanes[id]
    return box === undefined ? [] : [laneNode(id, box, inLanguage(title, options.language))]
  })
  const beside = besideNodes({ definition, process, boxes: places.boxes, options })
  const edges = [
    ...Object.keys(places.process.flows).flatMap((id) => wayEdge(places, options, id)),
    ...Object.keys(places.asides).flatMap((id) => asideEdge(places, options, id)),
  ]
  return { nodes: [...lanes, ...shapes, ...beside], edges, geometry }
}
