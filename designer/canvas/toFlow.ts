import type { Edge, Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { Definition } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import type { Box, Boxes, Geometry, Point } from '../editing/geometry.ts'
import { geometryOf } from '../editing/geometryOf.ts'
import { notation, type Shape } from '../editing/notation.ts'
import { mapped, shifted } from '../editing/layout.ts'
import { boundaryEventsOf, withInner } from '../editing/process.ts'
import { lookOf, type Look } from './look.ts'
import { flowLabel, nameSides, type NameSide } from './labels.ts'
import type { LabelPlace } from './path.ts'
import { waysOf, type Ways } from './ways.ts'

export type ElementState = 'done' | 'now' | 'skip'
export type ElementChange = 'added' | 'changed' | 'removed'

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
  }
  readonly findings?: Readonly<Record<string, { readonly count: number; readonly error: boolean }>>
}

export interface ShapeData extends Record<string, unknown> {
  readonly id: string
  readonly element: Element
  readonly shape: Shape
  readonly title: string
  readonly look: Look
  readonly labelSide: NameSide
  /** Something is attached to its lower edge. */
  readonly isHost: boolean
  readonly state: ElementState | undefined
  readonly token: string | undefined
  readonly change: ElementChange | undefined
  readonly finding: { readonly count: number; readonly error: boolean } | undefined
  readonly editable: boolean
}

export interface WayData extends Record<string, unknown> {
  readonly points: readonly Point[]
  readonly label: string
  readonly labelAt: LabelPlace
  readonly isDefault: boolean
  readonly state: 'done' | 'skip' | undefined
  readonly change: ElementChange | undefined
}

export type ShapeNode = Node<ShapeData, 'shape'>
export type LaneNode = Node<{ readonly title: string }, 'lane'>
export type DrawnNode = ShapeNode | LaneNode
export type WayEdge = Edge<WayData, 'way'>

export interface Drawing {
  readonly nodes: DrawnNode[]
  readonly edges: WayEdge[]
  readonly geometry: Geometry
}

export interface DrawingOptions {
  readonly language: Language
  readonly overlay?: Overlay
  readonly editable?: boolean
  readonly selected?: readonly string[]
  readonly selectedFlow?: string | undefined
  /** Steps being dragged and how far. */
  readonly dragged?: { readonly elements: readonly string[]; readonly by: Point } | undefined
}

/** React Flow holds pixels, the definition the truth: nodes and edges are derived, never stored. */
export function toFlow(
  definition: Definition,
  processId: string,
  options: DrawingOptions,
): Drawing {
  const process = definition.processes[processId]
  const still = geometryOf(definition, processId)
  if (process === undefined) return { nodes: [], edges: [], geometry: still }
  const elements = draggedBoxes(process, still.elements, options.dragged)
  const ways = waysOf(process, elements)
  const names = nameSides(process, elements, ways)
  const shapes = Object.entries(process.elements).flatMap(([id, element]) => {
    const box = elements[id]
    return box === undefined
      ? []
      : [shapeNode({ definition, process, names, options, id, element, box })]
  })
  const lanes = Object.entries(process.lanes).flatMap(([id, { title }]) => {
    const box = still.lanes[id]
    return box === undefined ? [] : [laneNode(id, box, inLanguage(title, options.language))]
  })
  const edges = Object.entries(process.flows).flatMap(([id]) =>
    wayEdge({ process, ways, options, id }),
  )
  return { nodes: [...lanes, ...shapes], edges, geometry: { elements, lanes: still.lanes } }
}

function draggedBoxes(process: Process, boxes: Boxes, dragged: DrawingOptions['dragged']): Boxes {
  if (dragged === undefined) return boxes
  const moving = withInner(process, dragged.elements)
  return mapped(boxes, (box, id) => (moving.has(id) ? shifted(box, dragged.by) : box))
}

interface Drawn {
  readonly definition: Definition
  readonly process: Process
  readonly names: Readonly<Record<string, NameSide>>
  readonly options: DrawingOptions
  readonly id: string
  readonly element: Element
  readonly box: Box
}

const layers = { subProcess: -1, task: 1, event: 1, gateway: 1, boundary: 2 } as const

function shapeNode(drawn: Drawn): ShapeNode {
  const { process, options, id, box } = drawn
  const { language, editable = false } = options
  const selected = options.selected?.includes(id) ?? false
  const data = shapeData(drawn)
  return {
    id,
    type: 'shape',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: handlesOf(box),
    zIndex: layers[data.shape],
    selected,
    data,
    draggable: editable,
    connectable: editable,
    selectable: editable,
    ariaRole: editable ? 'button' : 'img',
    ariaLabel: spoken(data, process, language),
    domAttributes: domAttributes(data, { selected, focusable: focusable(process, id, options) }),
  }
}

function shapeData({ definition, process, names, options, id, element }: Drawn): ShapeData {
  const { language, overlay = {}, editable = false } = options
  const { states, changes, findings } = overlay
  return {
    id,
    element,
    shape: notation[element.type].shape,
    title: inLanguage(element.name, language),
    look: lookOf(definition, process, { element, language }),
    labelSide: names[id] ?? 'bottom',
    isHost: boundaryEventsOf(process, id).length > 0,
    state: states && (states.elements[id] ?? 'skip'),
    token: states?.token,
    change: changes?.elements[id],
    finding: findings?.[id],
    editable,
  }
}

/** One stop for the tab key: the selected step, else the beginning. */
function focusable(process: Process, id: string, { selected = [] }: DrawingOptions): boolean {
  const [first] = selected
  if (first !== undefined && first in process.elements) return first === id
  const start = Object.keys(process.elements).find(
    (other) => process.elements[other]?.type === 'startEvent',
  )
  return id === (start ?? Object.keys(process.elements)[0])
}

function domAttributes(
  { editable }: ShapeData,
  { selected, focusable }: { readonly selected: boolean; readonly focusable: boolean },
): NonNullable<ShapeNode['domAttributes']> {
  // React Flow writes an English aria-roledescription of its own.
  const named = { 'aria-roledescription': undefined }
  return editable ? { ...named, tabIndex: focusable ? 0 : -1, 'aria-pressed': selected } : named
}

/** What is to be seen comes first, as it is to be seen (WCAG 2.5.3). */
function spoken(
  { element, title, look, state, finding }: ShapeData,
  process: Process,
  language: Language,
): string {
  const texts = drawingTexts[language]
  const lane = process.lanes[element.lane ?? '']
  const seen = [title, look.foot?.text, finding && texts.findings(finding.count)]
  const more = [
    texts.type[element.type],
    lane && inLanguage(lane.title, language),
    state && texts.state[state],
  ]
  const present = (part: string | undefined): boolean => part !== undefined
  return [seen.filter(present).join(' '), ...more.filter(present)].join(', ')
}

function handlesOf({ width, height }: Box): NonNullable<ShapeNode['handles']> {
  return [
    { type: 'target', position: Position.Left, x: 0, y: 0, width, height },
    {
      type: 'source',
      position: Position.Right,
      x: width - 7,
      y: height / 2 - 7,
      width: 14,
      height: 14,
    },
  ]
}

function laneNode(id: string, { x, y, width, height }: Box, title: string): LaneNode {
  return {
    id: `lane:${id}`,
    type: 'lane',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex: -2,
    data: { title },
    draggable: false,
    selectable: false,
    connectable: false,
    ariaRole: 'presentation',
    className: 'laneNode',
    domAttributes: { 'aria-roledescription': undefined },
  }
}

interface DrawnFlow {
  readonly process: Process
  readonly ways: Ways
  readonly options: DrawingOptions
  readonly id: string
}

function wayEdge({ process, ways, options, id }: DrawnFlow): WayEdge[] {
  const flow = process.flows[id]
  const way = ways[id]
  if (flow === undefined || way === undefined) return []
  const { overlay = {}, language } = options
  const { states, changes } = overlay
  const isDefault = isDefaultFlow(process, id)
  const unnamed = isDefault ? drawingTexts[language].way.default : ''
  const edge: WayEdge = {
    id,
    type: 'way',
    source: flow.source,
    target: flow.target,
    selected: options.selectedFlow === id,
    data: {
      points: way.points,
      label: flow.name === undefined ? unnamed : inLanguage(flow.name, language),
      labelAt: flowLabel(way.points, sharesItsBeginning({ process, ways, id }, flow.source)),
      isDefault,
      state: states && (states.flows[id] ?? 'skip'),
      change: changes?.flows[id],
    },
    focusable: false,
    selectable: options.editable ?? false,
    deletable: false,
  }
  return [edge]
}

function isDefaultFlow({ elements, flows }: Process, id: string): boolean {
  const source = elements[flows[id]?.source ?? '']
  return source?.type === 'exclusiveGateway' && source.default === id
}

/** Another flow, as short or shorter, leaves on the same side: a label there would stand on both. */
function sharesItsBeginning(
  { process, ways, id }: Pick<DrawnFlow, 'process' | 'ways' | 'id'>,
  source: string,
): boolean {
  const way = ways[id]
  return Object.entries(process.flows).some(([other, flow]) => {
    const rival = ways[other]
    if (other === id || flow.source !== source || rival === undefined || way === undefined)
      return false
    return rival.sides[0] === way.sides[0] && rival.points.length <= way.points.length
  })
}
