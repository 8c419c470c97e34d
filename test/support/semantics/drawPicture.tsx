import { renderToStaticMarkup } from 'react-dom/server'
import { toFlow, type Drawing } from '#designer/canvas/toFlow.ts'
import { withArrangement } from '#shared/bpmn/layout.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Flow, Process } from '#shared/model/elements.ts'
import type { Language } from '#shared/model/localised.ts'
import { boundsOf, type Bounds } from './bounds.ts'
import type { Marks } from './marks.ts'
import { pictureStyle } from './pictureStyle.ts'
import { straightened } from './straightened.ts'
import { Shape } from './Shapes.tsx'
import { Way } from './Way.tsx'

/** A definition with its conditions to be read and everything in its place. */
export async function arranged(definition: Definition): Promise<Definition> {
  const { layout } = await withArrangement({
    ...definition,
    processes: mapped(definition.processes, withUndoFlows),
  })
  const processes = mapped(definition.processes, withConditions)
  const straight = Object.entries(layout).map(([id, one]) => [id, straightened(one, processes[id])])
  return { ...definition, processes, layout: Object.fromEntries(straight) }
}

/** What undoes a step stands near it. */
function withUndoFlows(process: Process): Process {
  const lines = Object.entries(process.elements).flatMap(([source, element]) =>
    element.type === 'boundaryEvent' && element.handler !== undefined
      ? [[`undo ${source}`, { source, target: element.handler }] as const]
      : [],
  )
  return { ...process, flows: { ...process.flows, ...Object.fromEntries(lines) } }
}

function withConditions(process: Process): Process {
  const named = ({ condition, ...flow }: Flow): Flow =>
    condition === undefined ? flow : { ...flow, condition, name: { de: condition } }
  return { ...process, flows: mapped(process.flows, named) }
}

function mapped<T>(record: Readonly<Record<string, T>>, by: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, by(value)]))
}

export interface Picture {
  readonly title: string
  readonly description: string
  readonly language: Language
  readonly marks: Marks
}

/** The processes of an arranged definition below each other, as SVG with its own background. */
export function drawPicture(definition: Definition, picture: Picture): string {
  const { title, description, language, marks } = picture
  const drawings = Object.keys(definition.processes).map((id) =>
    toFlow(definition, id, { language }),
  )
  const placed = below(drawings)
  const width = Math.max(...placed.map(({ bounds }) => bounds.width))
  const height = placed.reduce((sum, { bounds }) => sum + bounds.height, 0)
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title description"
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <style>{pictureStyle}</style>
      <rect className="paper" width={width} height={height} rx="8" />
      {placed.map(({ drawing, bounds, top }) => (
        <g key={top} transform={`translate(${-bounds.x} ${top - bounds.y})`}>
          <Drawn drawing={drawing} marks={marks} />
        </g>
      ))}
    </svg>,
  )
  return `${markup.replaceAll('><g', '>\n<g')}\n`
}

interface Placed {
  readonly drawing: Drawing
  readonly bounds: Bounds
  readonly top: number
}

function below(drawings: readonly Drawing[]): readonly Placed[] {
  let top = 0
  return drawings.map((drawing) => {
    const bounds = boundsOf(drawing)
    const placed = { drawing, bounds, top }
    top += bounds.height
    return placed
  })
}

function Drawn({ drawing, marks }: { readonly drawing: Drawing; readonly marks: Marks }) {
  const shapes = drawing.nodes.flatMap((node) => (node.type === 'shape' ? [node] : []))
  const frames = shapes.filter(({ data }) => data.shape === 'subProcess')
  const others = shapes.filter(({ data }) => data.shape !== 'subProcess')
  return (
    <>
      {frames.toSorted(byLayer).map((node) => (
        <Shape key={node.id} node={node} marks={marks} />
      ))}
      {drawing.edges.map(({ id, target, data }) =>
        data === undefined ? undefined : (
          <Way
            key={id}
            way={data}
            taken={(data.kind === 'undo' ? marks.passed[target] : marks.taken[id]) ?? 0}
            tokens={marks.tokens[id] ?? 0}
          />
        ),
      )}
      {others.toSorted(byLayer).map((node) => (
        <Shape key={node.id} node={node} marks={marks} />
      ))}
    </>
  )
}

function byLayer(a: { readonly zIndex?: number }, b: { readonly zIndex?: number }): number {
  return (a.zIndex ?? 0) - (b.zIndex ?? 0)
}
