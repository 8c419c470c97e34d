import { Position } from '@xyflow/react'
import { arrangeTexts } from '#shared/text/arrange.ts'
import { commentTexts } from '#shared/text/comments.ts'
import { presenceTexts } from '#shared/text/presence.ts'
import { ancestorsOf } from '#shared/model/ancestors.ts'
import type { Definition } from '#shared/model/definition.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { elementKindTexts } from '#shared/text/elementKinds.ts'
import { partTexts } from '#shared/text/parts.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import type { Colleague } from '../api/presence.ts'
import { isPinned } from '../editing/commands/pinElements.ts'
import type { Box } from '../editing/geometry.ts'
import { markersOf, notation, type Marker } from '../editing/notation.ts'
import { isClosed } from '../editing/shown.ts'
import { lookOf } from './look.ts'
import type { Places } from './places.ts'
import { domAttributes } from './selected.ts'
import type { DrawingOptions, LaneNode, Overlay, ShapeData, ShapeNode } from './toFlow.ts'

interface Shown {
  readonly definition: Definition
  readonly processId: string
  readonly process: Process
  readonly places: Places
  readonly options: DrawingOptions
}

export function shapeNodes(shown: Shown): readonly ShapeNode[] {
  const { elements } = shown.process
  const hosts = new Set(
    Object.values(elements).flatMap((element) =>
      element.type === 'boundaryEvent' ? [element.attachedTo] : [],
    ),
  )
  return Object.entries(elements).flatMap(([id, element]) => {
    const box = shown.places.geometry.elements[id]
    return box === undefined ? [] : [shapeNode({ ...shown, hosts, id, element, box })]
  })
}

interface Drawn extends Shown {
  readonly hosts: ReadonlySet<string>
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
    selected: false,
    data,
    draggable: editable,
    connectable: editable,
    selectable: editable,
    ariaRole: editable ? 'button' : 'img',
    ariaLabel: spokenShape(data, process, language),
    domAttributes: domAttributes(editable, { selected: false, focusable: false }),
  }
}

function shapeData(drawn: Drawn): ShapeData {
  const { definition, processId, process, places, options, hosts, id, element, box } = drawn
  const { language, overlay = {}, editable = false } = options
  return {
    id,
    element,
    shape: notation[element.type].shape,
    size: { width: box.width, height: box.height },
    title: inLanguage(element.name, language),
    look: lookOf(definition, process, { element, language }),
    labelSide: places.names[id] ?? 'bottom',
    isHost: hosts.has(id),
    ...passedIn(overlay, id),
    finding: undefined,
    comments: 0,
    visitors: nobody,
    editable,
    closed: isSubProcess(element) && isClosed(definition.layout[processId]?.elements, id),
    pinned: editable && isPinned(definition, processId, id),
  }
}

export const nobody: readonly Colleague[] = []

type Passed = Pick<ShapeData, 'state' | 'token' | 'change' | 'said'>

function passedIn({ states, changes }: Overlay, id: string): Passed {
  return {
    state: states && (states.elements[id] ?? 'skip'),
    token: states?.token,
    change: changes?.elements[id],
    said: changes?.said?.[id],
  }
}

/** What is to be seen comes first, as it is to be seen (WCAG 2.5.3). */
export function spokenShape(
  {
    element,
    title,
    look,
    state,
    change,
    said,
    finding,
    comments,
    visitors,
    pinned,
    closed,
  }: ShapeData,
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
    visitors.length === 0
      ? undefined
      : presenceTexts[language].here(visitors.map(({ name }) => name).join(', ')),
    said ?? (change && reviewTexts[language].effect[change]),
    comments === 0 ? undefined : commentTexts[language].count(comments),
    closed ? partTexts[language].isClosed : undefined,
    pinned ? arrangeTexts[language].isPinned : undefined,
  ]
  const present = (part: string | undefined): boolean => part !== undefined
  return [seen.filter(present).join(' '), ...more.filter(present)].join(', ')
}

/** Steps in free order say so by their kind. */
function markerWords(marker: Marker, language: Language): readonly string[] {
  return marker === 'adHoc' ? [] : [elementKindTexts[language].mark[marker].name]
}

export function handlesOf({ width, height }: Box): NonNullable<ShapeNode['handles']> {
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

export function laneNode(id: string, { x, y, width, height }: Box, title: string): LaneNode {
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
