import { ReactFlow, ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { boundsOf, centreOf, type Geometry } from '../editing/geometry.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import './drawing.css'
import { Hud } from './Hud.tsx'
import { edgeTypes, nodeTypes } from './kinds.ts'
import { toFlow, type Overlay } from './toFlow.ts'

interface DrawingProps extends Overlay {
  readonly definition: Definition
  readonly process?: string
  /** The closed part of the flow that is looked into. */
  readonly inside?: string | undefined
  /** The step that is spoken of. */
  readonly focus?: string | undefined
  /** Called when a person chooses a step. */
  readonly onPick?: (element: string) => void
}

/** A process to look at: a case on its way, a comparison, or plain. */
export function ProcessDrawing(props: DrawingProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  )
}

/** Nothing of it can be moved, joined or reached by the tab key. */
const still = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  panActivationKeyCode: null,
  preventScrolling: false,
  zoomOnScroll: false,
  onlyRenderVisibleElements: true,
} as const

function Drawing(props: DrawingProps) {
  const { definition, process = mainProcess, focus, onPick, states } = props
  const language = useLanguage((state) => state.language)
  const text = useTexts(drawingTexts)
  const { nodes, edges, geometry } = useFlow(props, language)
  const { title, elements } = definition.processes[process] ?? {
    title: definition.title,
    elements: {},
  }
  return (
    <div
      className="drawing cv"
      role="group"
      aria-label={text.drawingOf(inLanguage(title, language), Object.keys(elements).length)}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={0.1}
        maxZoom={2}
        {...still}
        {...(onPick === undefined ? {} : { onNodeClick: (_, { id }) => onPick(id) })}
      >
        <Hud geometry={geometry} small />
      </ReactFlow>
      <Refit geometry={geometry} current={focus ?? nowIn(states)} />
    </div>
  )
}

function useFlow(props: DrawingProps, language: Language) {
  const { definition, process = mainProcess, inside, focus, states, changes, findings } = props
  return useMemo(
    () =>
      toFlow(definition, process, {
        language,
        inside,
        selected: focus === undefined ? [] : [focus],
        overlay: {
          ...(states === undefined ? {} : { states }),
          ...(changes === undefined ? {} : { changes }),
          ...(findings === undefined ? {} : { findings }),
        },
      }),
    [definition, process, inside, focus, language, states, changes, findings],
  )
}

function nowIn(states: Overlay['states']): string | undefined {
  return Object.entries(states?.elements ?? {}).find(([, state]) => state === 'now')?.[0]
}

const readable = 0.55
const close = 0.75

/** The whole when it can be read so; else the part where the case stands, at a size that can. */
function Refit({
  geometry,
  current,
}: {
  readonly geometry: Geometry
  readonly current: string | undefined
}) {
  const { fitView, setViewport } = useReactFlow()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const all = boundsOf([...Object.values(geometry.elements), ...Object.values(geometry.lanes)])
  const small = Math.min(width / all.width, height / all.height) < readable
  const { elements } = geometry
  const { x: left, y: top, width: wide, height: high } = all
  useEffect(() => {
    if (width === 0) return
    if (!small) return void fitView({ padding: 0.06, maxZoom: 1 })
    const box = current === undefined ? undefined : elements[current]
    const to = box === undefined ? { x: left, y: top } : centreOf(box)
    void setViewport({
      zoom: close,
      x: shown({ from: left, size: wide, at: to.x, frame: width }),
      y: shown({ from: top, size: high, at: to.y, frame: height }),
    })
  }, [width, height, small, current, elements, left, top, wide, high, fitView, setViewport])
  return null
}

/** The shift that brings `at` to the middle, without showing more empty space than needed. */
function shown({
  from,
  size,
  at,
  frame,
}: {
  from: number
  size: number
  at: number
  frame: number
}): number {
  const begin = 12 - from * close
  const end = frame - 12 - (from + size) * close
  return Math.min(begin, Math.max(Math.min(begin, end), frame / 2 - at * close))
}
