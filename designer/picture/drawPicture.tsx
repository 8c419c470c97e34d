import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { toFlow, type Drawing, type ShapeData, type WayEdge } from '../canvas/toFlow.ts'
import { asMarkup } from './asMarkup.ts'
import { Beside } from './Beside.tsx'
import { boundsOf } from './bounds.ts'
import { Lane } from './Lane.tsx'
import { Pool } from './Pool.tsx'
import { pictureFonts, pictureStyle } from './pictureStyle.ts'
import { Shape, type Addition } from './Shape.tsx'
import type { Sheet } from './sheets.ts'
import { Way } from './Way.tsx'

export interface PictureOptions {
  readonly title: string
  readonly description: string
  readonly language: Language
  /** Steps without who does them and what with. */
  readonly plain?: boolean
  readonly style?: string
  readonly atShape?: (data: ShapeData) => Addition
  readonly atWay?: (edge: WayEdge) => Addition
}

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Sheets of an arranged definition below each other, as SVG with colours and fonts of its own. */
export function drawPicture(
  definition: Definition,
  sheets: readonly Sheet[],
  options: PictureOptions,
): Picture {
  const { title, description, language, style = '' } = options
  const drawings = sheets.map(({ process, inside }) =>
    toFlow(definition, process, { language, inside }),
  )
  const placed = below(drawings)
  const width = Math.max(...placed.map(({ bounds }) => bounds.width))
  const height = placed.reduce((sum, { bounds }) => sum + bounds.height, 0)
  const markup = asMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="picture"
      fontFamily={pictureFonts}
      fontSize={12}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <style>{pictureStyle + style}</style>
      <rect className="paper" width={width} height={height} rx="8" />
      {placed.map(({ drawing, bounds, top }) => (
        <g key={top} transform={`translate(${-bounds.x} ${top - bounds.y})`}>
          <Drawn drawing={drawing} options={options} />
        </g>
      ))}
    </svg>,
  )
  return { svg: `${markup.replaceAll('><g', '>\n<g')}\n`, width, height }
}

function below(drawings: readonly Drawing[]) {
  let top = 0
  return drawings.map((drawing) => {
    const bounds = boundsOf(drawing)
    const placed = { drawing, bounds, top }
    top += bounds.height
    return placed
  })
}

interface DrawnProps {
  readonly drawing: Drawing
  readonly options: PictureOptions
}

function Drawn({ drawing: { nodes, edges }, options }: DrawnProps) {
  const { plain = false, atShape, atWay } = options
  const shapes = nodes.flatMap((node) => (node.type === 'shape' ? [node] : [])).toSorted(byLayer)
  const drawn = (isFrame: boolean) =>
    shapes
      .filter(({ data }) => (data.shape === 'subProcess') === isFrame)
      .map((node) => <Shape key={node.id} {...{ node, plain, added: atShape?.(node.data) }} />)
  return (
    <>
      {nodes.map((node) => (node.type === 'pool' ? <Pool key={node.id} node={node} /> : undefined))}
      {nodes.map((node) => (node.type === 'lane' ? <Lane key={node.id} node={node} /> : undefined))}
      {drawn(true)}
      {edges.map((edge) =>
        edge.data === undefined ? undefined : (
          <Way key={edge.id} way={edge.data} added={atWay?.(edge)} />
        ),
      )}
      {drawn(false)}
      {nodes.map((node) =>
        node.type === 'beside' ? <Beside key={node.id} node={node} /> : undefined,
      )}
    </>
  )
}

function byLayer(a: { readonly zIndex?: number }, b: { readonly zIndex?: number }): number {
  return (a.zIndex ?? 0) - (b.zIndex ?? 0)
}
