import { ReactFlow, ReactFlowProvider, useReactFlow, type ReactFlowProps } from '@xyflow/react'
import { useEffect, useMemo, useRef, type DragEvent } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { commands } from '../commands/commands.ts'
import { useVisitedSteps } from '../presence/useVisitedSteps.ts'
import { select, selectFlow, useSession, workAt } from '../designer/sessionStore.ts'
import { useCommentedSteps } from '../comments/useCommentedSteps.ts'
import { boundsOf, centreOf, type Geometry } from '../editing/geometry.ts'
import { artifactKinds } from '../editing/commands/addArtifact.ts'
import { shapeKinds } from '../editing/shapeKinds.ts'
import { stepKinds } from '../editing/steps.ts'
import { EmptyDrawing } from '../templates/EmptyDrawing.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { ArrangeButton, ArrangingNotice } from './ArrangingNotice.tsx'
import { connect, connectable, insertAfter } from './actions.ts'
import { addBeside } from './besideActions.ts'
import { listenToClipboard } from './clipboard.ts'
import { Crumbs } from './Crumbs.tsx'
import './drawing.css'
import { ElementList } from './ElementList.tsx'
import { Far, FarDrawing, useIsFar } from './FarDrawing.tsx'
import { GuideLines } from './GuideLines.tsx'
import { Hud } from './Hud.tsx'
import { onCanvasKey } from './keyboard.ts'
import { edgeTypes, nodeTypes } from './kinds.ts'
import { Pad } from './Pad.tsx'
import { addPoolBeside, goToPool, isPool } from './poolActions.ts'
import { RoomTool } from './RoomTool.tsx'
import { withDragged, type Dragged } from './dragged.ts'
import { insertNewOnWay, mayStandOnWay } from './wayActions.ts'
import { wayUnder } from './wayUnder.ts'
import { withMarks } from './marked.ts'
import { withSelected } from './selected.ts'
import { toFlow, type Drawing, type DrawnNode, type Overlay, type WayEdge } from './toFlow.ts'
import { goInside, isPart, useSheet } from './sheet.ts'
import { renameHere } from './stepActions.ts'
import { Tools } from './Tools.tsx'
import { useDragging } from './useDragging.ts'
import { useSelecting } from './useSelecting.ts'

interface CanvasProps {
  readonly definition: Definition
  readonly findings: NonNullable<Overlay['findings']>
}

export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  )
}

/** Keys are handled by the drawing itself (keyboard.ts), choosing by the session. The same at each drawing, as React Flow does much for what is not. */
const own = {
  minZoom: 0.1,
  maxZoom: 2,
  nodeDragThreshold: 3,
  nodesFocusable: false,
  edgesFocusable: false,
  elevateNodesOnSelect: false,
  onlyRenderVisibleElements: true,
  disableKeyboardA11y: true,
  panActivationKeyCode: null,
  deleteKeyCode: null,
  zoomOnDoubleClick: false,
  panOnScroll: true,
  nodeTypes,
  edgeTypes,
  onKeyDown: onCanvasKey,
  onFocus: () => workAt('drawing'),
  onNodeDoubleClick: (_, { id }) => openOrRename(id),
  onEdgeClick: (_, { id, source, selectable }) =>
    selectable === false ? select([source]) : selectFlow(id),
  onConnect: ({ source, target }) => connect(source, target),
  isValidConnection: ({ source, target }) => connectable(source, target),
} satisfies ReactFlowProps<DrawnNode>

const noEdges: WayEdge[] = []

function Drawn({ definition: whole, findings }: CanvasProps) {
  const process = useSession((state) => state.process)
  const { definition, inside } = useSheet(whole)
  const selected = useSession((state) => state.elements)
  const { dragged, handlers } = useDragging(definition, process)
  const { nodes, edges, geometry } = useDrawn({ definition, findings, dragged, inside })
  const dropped = useDropped()
  useEffect(listenToClipboard, [])
  const isFar = useIsFar(nodes.length)
  const selecting = useSelecting(selected)
  const count = Object.keys(definition.processes[process]?.elements ?? {}).length
  const name = useDrawingName(definition, count)
  return (
    <div className="drawing cv editable" role="group" aria-label={name}>
      <Far value={isFar}>
        <ReactFlow<DrawnNode>
          {...own}
          {...{ nodes, edges: isFar ? noEdges : edges }}
          {...dropped}
          {...handlers}
          {...selecting}
          onInit={(flow) => void flow.setViewport(firstView(geometry))}
        >
          {isFar ? <FarDrawing nodes={nodes} edges={edges} /> : undefined}
          <Pad />
          <Crumbs definition={whole} />
          <EmptyDrawing definition={whole} />
          <Tools />
          <RoomTool />
          <Hud geometry={geometry} selected={selected}>
            <ArrangeButton />
          </Hud>
          <ArrangingNotice />
          <GuideLines guides={dragged?.guides ?? []} />
        </ReactFlow>
      </Far>
      <ElementList definition={definition} />
      <ShowSheet {...{ inside, geometry }} />
      <KeepInView place={dragged === undefined ? placeOf(geometry, selected) : undefined} />
    </div>
  )
}

function useDrawingName(definition: Definition, count: number): string {
  const language = useLanguage((state) => state.language)
  const process = useSession((state) => state.process)
  const title = definition.processes[process]?.title ?? definition.title
  return useTexts(drawingTexts).drawingOf(inLanguage(title, language), count)
}

/** Twice on a part or another pool shows what is inside of it, on everything else that has a name, writes it. */
function openOrRename(id: string): void {
  if (isPool(id)) goToPool(id)
  else if (isPart(id)) goInside(id)
  else if (commands.rename.when({ element: id })) renameHere(id)
}

/** In four steps, of which only the last changes while something is dragged. */
function useDrawn({
  definition,
  findings,
  dragged,
  inside,
}: CanvasProps & {
  readonly dragged: Dragged | undefined
  readonly inside: string | undefined
}): Drawing {
  const language = useLanguage((state) => state.language)
  const process = useSession((state) => state.process)
  const selected = useSession((state) => state.elements)
  const selectedFlow = useSession((state) => state.flow)
  const comments = useCommentedSteps(process)
  const visitors = useVisitedSteps(process)
  const content = definition.processes[process]
  const lines = definition.layout[process]?.flows
  const plain = useMemo(
    () => toFlow(definition, process, { language, editable: true, inside }),
    [definition, process, inside, language],
  )
  const marked = useMemo(
    () =>
      content === undefined
        ? plain
        : withMarks(plain, { process: content, language, findings, comments, visitors }),
    [plain, content, language, findings, comments, visitors],
  )
  const chosen = useMemo(
    () =>
      content === undefined
        ? marked
        : withSelected(marked, content, { editable: true, selected, selectedFlow }),
    [marked, content, selected, selectedFlow],
  )
  return useMemo(
    () =>
      content === undefined ? chosen : withDragged(chosen, { process: content, lines }, dragged),
    [chosen, content, lines, dragged],
  )
}

/** A step from the palette lands where it is dropped. */
function useDropped() {
  const { screenToFlowPosition } = useReactFlow()
  return {
    onDragOver: (event: DragEvent): void => event.preventDefault(),
    onDrop: (event: DragEvent): void => {
      const beside = artifactKinds.find(
        (known) => known === event.dataTransfer.getData('text/step'),
      )
      if (beside !== undefined) {
        event.preventDefault()
        return addBeside(beside, screenToFlowPosition({ x: event.clientX, y: event.clientY }))
      }
      if (event.dataTransfer.getData('text/step') === 'pool') {
        event.preventDefault()
        return addPoolBeside()
      }
      const kind = [...stepKinds, ...shapeKinds].find(
        (known) => known === event.dataTransfer.getData('text/step'),
      )
      if (kind === undefined) return
      event.preventDefault()
      const way = wayUnder(event.clientX, event.clientY)
      if (way !== undefined && mayStandOnWay(kind, way))
        return insertNewOnWay(
          kind,
          way,
          screenToFlowPosition({ x: event.clientX, y: event.clientY }),
        )
      insertAfter(kind, undefined, screenToFlowPosition({ x: event.clientX, y: event.clientY }))
    },
  }
}

function placeOf(
  { elements, lanes }: Geometry,
  [first = '']: readonly string[],
): string | undefined {
  const place = elements[first] ?? lanes[first]
  return place === undefined ? undefined : `${place.x} ${place.y}`
}

/** A step chosen elsewhere (outline, finding) is brought into view, and stays there when it gets another place. */
function KeepInView({ place }: { readonly place: string | undefined }) {
  const [element] = useSession((state) => state.elements)
  const { setCenter, getNode, getViewport, getZoom } = useReactFlow()
  useEffect(() => {
    if (element === undefined || place === undefined) return
    const node = getNode(element)
    const frame = document.querySelector('.cvs')?.getBoundingClientRect()
    if (node === undefined || frame === undefined) return
    const { x, y, zoom } = getViewport()
    const box = { ...node.position, width: node.width ?? 0, height: node.height ?? 0 }
    const centre = centreOf(box)
    const on = { x: centre.x * zoom + x, y: centre.y * zoom + y }
    const inside = on.x > 40 && on.y > 40 && on.x < frame.width - 60 && on.y < frame.height - 40
    if (!inside) void setCenter(centre.x, centre.y, { zoom: getZoom() })
  }, [element, place, setCenter, getNode, getViewport, getZoom])
  return null
}

/** Another sheet is shown from where it can be read. */
function ShowSheet({
  inside,
  geometry,
}: {
  readonly inside: string | undefined
  readonly geometry: Geometry
}) {
  const { setViewport } = useReactFlow()
  const shown = useRef(inside)
  useEffect(() => {
    if (shown.current === inside) return
    shown.current = inside
    void setViewport(firstView(geometry))
  }, [inside, geometry, setViewport])
  return null
}

const readable = 0.8

/** The whole flow when it can be read so, else its beginning at a size that can. */
function firstView({ elements, lanes }: Geometry): { x: number; y: number; zoom: number } {
  const frame = document.querySelector('.cvs')?.getBoundingClientRect()
  const all = boundsOf([...Object.values(elements), ...Object.values(lanes)])
  if (frame === undefined || all.width === 0) return { x: 0, y: 0, zoom: 1 }
  const fit = Math.min((frame.width - 24) / all.width, (frame.height - 24) / all.height)
  const zoom = Math.min(1, Math.max(readable, fit))
  const spare = frame.height - all.height * zoom
  return { zoom, x: 12 - all.x * zoom, y: Math.max(12, Math.min(spare / 3, 40)) - all.y * zoom }
}
