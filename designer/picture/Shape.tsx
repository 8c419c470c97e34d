import type { ReactNode } from 'react'
import { isActivity, isSubProcess } from '#shared/model/elementKinds.ts'
import type { ElementType } from '#shared/model/elements.ts'
import { EventShape } from '../canvas/EventShape.tsx'
import { GatewayShape } from '../canvas/GatewayShape.tsx'
import { Mark } from '../canvas/Mark.tsx'
import { Frame, Markers, Signs } from '../canvas/shapes.tsx'
import type { ShapeData, ShapeNode } from '../canvas/toFlow.ts'
import { markersOf } from '../editing/notation.ts'
import type { IconName } from '../ui/icons.ts'
import { Lines, linesAt } from './Lines.tsx'
import { nameLines } from './nameLines.ts'
import { textWidth } from './wrapped.ts'

/** What a picture shows at a step or connection beside itself. */
export interface Addition {
  readonly className: string
  readonly content?: ReactNode
}

export function Shape({
  node: { data, position, ariaLabel },
  plain,
  added,
}: {
  readonly node: ShapeNode
  readonly plain: boolean
  readonly added: Addition | undefined
}) {
  return (
    <g
      className={`step a-${data.look.actor} ${added?.className ?? ''}`.trim()}
      transform={`translate(${position.x} ${position.y})`}
    >
      <title>{ariaLabel}</title>
      {isActivity(data.element) ? <Box data={data} plain={plain} /> : <Small data={data} />}
      {added?.content}
    </g>
  )
}

function Small({ data }: { readonly data: ShapeData }) {
  const Drawn = 'event' in data.element ? EventShape : GatewayShape
  return (
    <>
      <Drawn data={data} selected={false} />
      <Lines className="halo" lines={nameLines(data)} />
    </>
  )
}

function Box({ data, plain }: { readonly data: ShapeData; readonly plain: boolean }) {
  const { element, size, closed } = data
  const Content = isSubProcess(element) ? PartName : plain ? PlainName : TaskContent
  return (
    <>
      <Frame {...{ element, size }} />
      <Content data={data} />
      <Markers {...{ element, size, closed }} />
    </>
  )
}

function PartName({ data: { title, size } }: { readonly data: ShapeData }) {
  const room = { width: size.width - 20, lines: 2, sizes: [12.5, 11] } as const
  return (
    <Lines
      className="name"
      lines={linesAt(title, room, () => ({ x: 10, y: 19, anchor: 'start' }))}
    />
  )
}

const plainIcons: { readonly [T in ElementType]?: IconName } = {
  serviceTask: 'gear',
  scriptTask: 'script',
}

/** Without who does it and what with. */
function PlainName({ data: { element, title, size } }: { readonly data: ShapeData }) {
  const icon = plainIcons[element.type]
  return (
    <>
      {icon === undefined ? undefined : <Mark name={icon} at={[6, 6]} size={14} className="gl" />}
      <text x={size.width / 2} y={size.height / 2 + 4} textAnchor="middle">
        {title}
      </text>
    </>
  )
}

function TaskContent({ data }: { readonly data: ShapeData }) {
  const { element, look, title, size, isHost } = data
  const { foot } = look
  const hasMarkers = markersOf(element).length > 0
  const lines = foot === undefined && !hasMarkers ? 3 : 2
  const room = { width: size.width - 46, lines, sizes: [12.5, 11, 10] } as const
  const footRoom = size.width - (isHost ? 70 : 32)
  return (
    <>
      <Signs {...{ element, look, size }} />
      <Lines
        className="name"
        lines={linesAt(title, room, (count) => ({
          x: 39,
          y: count === 1 ? 24 : 19,
          anchor: 'start',
        }))}
      />
      {foot === undefined || hasMarkers ? undefined : (
        <text className="by" x="26" y={size.height - 7}>
          {shortened(foot.text, footRoom)}
        </text>
      )}
    </>
  )
}

const footSize = 10.75

function shortened(text: string, width: number): string {
  if (textWidth(text, footSize) <= width) return text
  const signs = Array.from(text)
  while (signs.length > 0 && textWidth(`${signs.join('')}…`, footSize) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
