import type { Box } from '#shared/dmn/arrange.ts'
import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { namesInGraph, type InGraph } from './namesInGraph.ts'
import { useArrangement, type Drawn } from './useArrangement.ts'
import './graph.css'

interface GraphProps {
  readonly definition: Definition
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
}

/** Which decision needs which; the list says the same and leads to each by keyboard. */
export function RequirementGraph({ definition, hrefOf, onOpen }: GraphProps) {
  const text = useTexts(boxedTexts)
  const drawn = useArrangement(definition)
  const names = namesInGraph(definition)
  return (
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <div className="mh">
        <div className="grow">
          <h1>{text.graph}</h1>
          <p>{text.graphText}</p>
        </div>
      </div>
      {drawn === undefined ? undefined : <Drawing drawn={drawn} names={names} />}
      <Twin {...{ names, hrefOf, onOpen }} />
    </main>
  )
}

type Names = ReadonlyMap<string, InGraph>

const margin = 24

function Drawing({ drawn, names }: { readonly drawn: Drawn; readonly names: Names }) {
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
            <Shape key={id} box={box} node={node} name={read(node.title)} />
          )
        })}
      </svg>
    </Scroll>
  )
}

function Shape({
  box,
  node,
  name,
}: {
  readonly box: Box
  readonly node: InGraph
  readonly name: string
}) {
  const { x, y, width, height } = box
  const round = node.kind === 'inputData' ? height / 2 : node.kind === 'decisionService' ? 16 : 3
  return (
    <g className={`drgnode ${node.kind}`}>
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

function Twin({
  names,
  hrefOf,
  onOpen,
}: Omit<GraphProps, 'definition'> & { readonly names: Names }) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const called = (id: string): string => {
    const title = names.get(id)?.title
    return title === undefined ? id : read(title)
  }
  return (
    <section className="drgtwin" aria-labelledby="drg-twin">
      <h2 id="drg-twin">{text.graphList}</h2>
      <ul>
        {[...names].map(([id, { title, kind, requires }]) => (
          <li key={id}>
            {kind === 'inputData' ? (
              <b>{read(title)}</b>
            ) : (
              <a
                href={hrefOf(id)}
                onClick={(event) => {
                  event.preventDefault()
                  onOpen(id)
                }}
              >
                {read(title)}
              </a>
            )}
            <span>
              {text.nodes[kind]},{' '}
              {requires.length === 0
                ? text.needsNothing
                : text.needs(requires.map(called).join(', '))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
