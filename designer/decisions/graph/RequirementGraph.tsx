import { useState } from 'react'
import type { Box } from '#shared/dmn/arrange.ts'
import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { namesInGraph, type InGraph } from './namesInGraph.ts'
import { GraphList } from './GraphList.tsx'
import { useArrangement, type Drawn } from './useArrangement.ts'
import './graph.css'

export interface GraphProps {
  readonly definition: Definition
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
}

/** Which decision needs which; the list says the same and leads to each by keyboard. */
export function RequirementGraph({ definition, hrefOf, onOpen }: GraphProps) {
  const text = useTexts(boxedTexts)
  const drawn = useArrangement(definition)
  const names = namesInGraph(definition)
  const [chosen, setChosen] = useState<string>()
  const choose = (id: string): void => setChosen(id === chosen ? undefined : id)
  return (
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <div className="mh">
        <div className="grow">
          <h1>{text.graph}</h1>
          <p>{text.graphText}</p>
        </div>
      </div>
      {drawn === undefined ? undefined : (
        <Drawing {...{ drawn, names, chosen }} onChoose={choose} />
      )}
      <GraphList {...{ definition, names, chosen, hrefOf, onOpen }} onChoose={choose} />
    </main>
  )
}

export type Names = ReadonlyMap<string, InGraph>

/** One of the graph is chosen, in the drawing or in the list. */
export interface Choosing {
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

const margin = 24

function Drawing({
  drawn,
  names,
  chosen,
  onChoose,
}: Choosing & { readonly drawn: Drawn; readonly names: Names }) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const { x, y, width, height } = around([...drawn.shapes.values()])
  return (
    <Scroll label={text.drawing} className="drg">
      <svg
        role="img"
        aria-label={text.drawing}
        viewBox={`${x - margin} ${y - margin} ${width + 2 * margin} ${height + 2 * margin}`}
        width={width + 2 * margin}
        height={height + 2 * margin}
      >
        <ArrowHead />
        {drawn.lines.map(({ key, points }) => (
          <polyline
            key={key}
            className="drgline"
            points={points.map((point) => `${point.x},${point.y}`).join(' ')}
            markerEnd="url(#drg-end)"
          />
        ))}
        {[...drawn.shapes].map(([id, box]) => {
          const node = names.get(id)
          return node === undefined ? undefined : (
            <Shape
              key={id}
              {...{ box, node }}
              name={read(node.title)}
              isChosen={id === chosen}
              onChoose={() => onChoose(id)}
            />
          )
        })}
      </svg>
    </Scroll>
  )
}

function ArrowHead() {
  return (
    <defs>
      <marker
        id="drg-end"
        viewBox="0 0 10 10"
        refX="10"
        refY="5"
        markerWidth="8"
        markerHeight="8"
        orient="auto"
      >
        <path d="M0 0 10 5 0 10z" />
      </marker>
    </defs>
  )
}

function Shape({
  box,
  node,
  name,
  isChosen,
  onChoose,
}: {
  readonly box: Box
  readonly node: InGraph
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const { x, y, width, height } = box
  const round = node.kind === 'inputData' ? height / 2 : node.kind === 'decisionService' ? 16 : 3
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list below does the same by keyboard
    <g className={`drgnode ${node.kind}${isChosen ? ' on' : ''}`} onClick={onChoose}>
      {node.kind === 'businessKnowledgeModel' ? (
        <path d={cut(box)} />
      ) : (
        <rect x={x} y={y} width={width} height={height} rx={round} />
      )}
      <foreignObject x={x + 8} y={y} width={width - 16} height={height}>
        <div className="drgname">{name}</div>
      </foreignObject>
    </g>
  )
}

/** Two corners are cut off (DMN 1.5 §6.2.1). */
function cut({ x, y, width, height }: Box): string {
  const corner = 14
  return `M${x + corner} ${y}H${x + width}V${y + height - corner}L${x + width - corner} ${y + height}H${x}V${y + corner}Z`
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x), Infinity)
  const y = Math.min(...boxes.map((box) => box.y), Infinity)
  if (x === Infinity) return { x: 0, y: 0, width: 0, height: 0 }
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
