import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import './drawing.css'
import { Hud } from './Hud.tsx'
import { edgeTypes, nodeTypes } from './kinds.ts'
import { toFlow, type Overlay } from './toFlow.ts'

interface DrawingProps extends Overlay {
  readonly definition: Definition
  readonly process?: string
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

function Drawing({
  definition,
  process = mainProcess,
  onPick,
  states,
  changes,
  findings,
}: DrawingProps) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(drawingTexts)
  const { nodes, edges, geometry } = useMemo(
    () =>
      toFlow(definition, process, {
        language,
        overlay: {
          ...(states === undefined ? {} : { states }),
          ...(changes === undefined ? {} : { changes }),
          ...(findings === undefined ? {} : { findings }),
        },
      }),
    [definition, process, language, states, changes, findings],
  )
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
        fitView
        fitViewOptions={{ padding: 0.06, maxZoom: 1 }}
        minZoom={0.1}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        preventScrolling={false}
        zoomOnScroll={false}
        onlyRenderVisibleElements
        {...(onPick === undefined ? {} : { onNodeClick: (_, { id }) => onPick(id) })}
      >
        <Hud geometry={geometry} small />
      </ReactFlow>
      <Refit process={process} />
    </div>
  )
}

/** Another process in the same frame is shown as a whole again. */
function Refit({ process }: { readonly process: string }) {
  const { fitView } = useReactFlow()
  useEffect(() => {
    void fitView({ padding: 0.06, maxZoom: 1 })
  }, [process, fitView])
  return null
}
