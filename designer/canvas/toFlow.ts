import type { Edge, Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import { ancestorsOf } from '#shared/model/ancestors.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isActivity, isBesideFlow, mayChoose } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { arrangeTexts } from '#shared/text/arrange.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { elementKindTexts } from '#shared/text/elementKinds.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import type { Box, Boxes, Geometry, Point } from '../editing/geometry.ts'
import { isPinned } from '../editing/commands/pinElements.ts'
import { geometryOf } from '../editing/geometryOf.ts'
import { markersOf, notation, type Marker, type Shape } from '../editing/notation.ts'
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
  readonly size: { readonly width: number; readonly height: number }
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
  /** Stays when the drawing is arranged. */
  readonly pinned: boolean
}

/** Taken in all other cases, taken on a condition after a step, or leading to what undoes a step. */
export type WayKind = 'plain' | 'default' | 'conditional' | 'undo'

export interface WayData extends Record<string, unknown> {
  readonly points: readonly Point[]
  readonly label: string
  readonly labelAt: LabelPlace
  readonly kind: WayKind
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
  const drawn = withUndoWays(process)
  const ways = waysOf(drawn, elements)
  const names = nameSides(drawn, elements, ways)
  const shapes = Object.entries(process.elements).flatMap(([id, element]) => {
    const box = elements[id]
    return box === undefined
      ? []
      : [shapeNode({ definition, processId, process, names, options, id, element, box })]
  })
  const lanes = Object.entries(process.lanes).flatMap(([id, { title }]) => {
    const box = still.lanes[id]
    return box === undefined ? [] : [laneNode(id, box, inLanguage(title, options.language))]
  })
  const edges = Object.keys(drawn.flows).flatMap((id) =>
    wayEdge({ process: drawn, ways, options, id }),
  )
  return { nodes: [...lanes, ...shapes], edges, geometry: { elements, lanes: still.lanes } }
}

const undo = 'undo:'

/** From the event that a step is undone to the step that does it: no flow, but a line (BPMN 2.0 §10.7). */
function withUndoWays(process: Process): Process {
  const lines = Object.entries(process.elements).flatMap(([id, element]) =>
    element.type === 'boundaryEvent' && element.handler !== undefined
      ? [[`${undo}${id}`, { source: id, target: element.handler }] as const]
      : [],
  )
  return lines.length === 0
    ? process
    : { ...process, flows: { ...process.flows, ...Object.fromEntries(lines) } }
}

function draggedBoxes(process: Process, boxes: Boxes, dragged: DrawingOptions['dragged']): Boxes {
  if (dragged === undefined) return boxes
  const moving = withInner(process, dragged.elements)
  return mapped(boxes, (box, id) => (moving.has(id) ? shifted(box, dragged.by) : box))
}

interface Drawn {
  readonly definition: Definition
  readonly processId: string
  readonly process: Process
  readonly names: Readonly<Record<string, NameSide>>
  readonly options: DrawingOptions
  readonly id: string
  readonly element: Element
  readonly box: Box
}

/** Sub-processes lie under what is in them, lanes under everything. */
const layers = { subProcess: -50, task: 1, event: 1, gateway: 1, boundary: 2 } as const
const laneLayer = -100

function shapeNode(drawn: Drawn): ShapeNode {
  const { process, options, id, element, box } = drawn
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
    zIndex: layers[data.shape] + ancestorsOf(element, process.elements).length,
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

function shapeData(drawn: Drawn): ShapeData {
  const { definition, processId, process, names, options, id, element, box } = drawn
  const { language, overlay = {}, editable = false } = options
  const { states, changes, findings } = overlay
  return {
    id,
    element,
    shape: notation[element.type].shape,
    size: { width: box.width, height: box.height },
    title: inLanguage(element.name, language),
    look: lookOf(definition, process, { element, language }),
    labelSide: names[id] ?? 'bottom',
    isHost: boundaryEventsOf(process, id).length > 0,
    state: states && (states.elements[id] ?? 'skip'),
    token: states?.token,
    change: changes?.elements[id],
    finding: findings?.[id],
    editable,
    pinned: editable && isPinned(definition, processId, id),
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
  { element, title, look, state, finding, pinned }: ShapeData,
  process: Process,
  language: Language,
): string {
  const texts = drawingTexts[language]
  const lane = referred(process.lanes, element.lane)
  const seen = [title, look.foot?.text, finding && texts.findings(finding.count)]
  const more = [
    wordsFor(element, language).name,
    ...markersOf(element).flatMap((marker) => markerWords(marker, language)),
    lane && inLanguage(lane.title, language),
    state && texts.state[state],
    pinned ? arrangeTexts[language].isPinned : undefined,
  ]
  const present = (part: string | undefined): boolean => part !== undefined
  return [seen.filter(present).join(' '), ...more.filter(present)].join(', ')
}

/** Steps in free order say so by their kind. */
function markerWords(marker: Marker, language: Language): readonly string[] {
  return marker === 'adHoc' ? [] : [elementKindTexts[language].mark[marker].name]
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
    zIndex: laneLayer,
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
  const kind = kindOfWay(process, id)
  const unnamed = kind === 'default' ? drawingTexts[language].way.default : ''
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
      kind,
      state: states && (states.flows[id] ?? 'skip'),
      change: changes?.flows[id],
    },
    focusable: false,
    selectable: kind !== 'undo' && (options.editable ?? false),
    deletable: false,
  }
  return [edge]
}

function kindOfWay({ elements, flows }: Process, id: string): WayKind {
  const flow = flows[id]
  const source = referred(elements, flow?.source)
  if (flow === undefined || source === undefined) return 'plain'
  if (id.startsWith(undo) && isBesideFlow(source)) return 'undo'
  if (mayChoose(source) && source.default === id) return 'default'
  const hasCondition = flow.condition !== undefined || flow.otherCondition !== undefined
  return hasCondition && isActivity(source) ? 'conditional' : 'plain'
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
