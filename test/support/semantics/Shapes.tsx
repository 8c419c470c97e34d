import { EventShape } from '#designer/canvas/EventShape.tsx'
import { GatewayShape } from '#designer/canvas/GatewayShape.tsx'
import { Mark } from '#designer/canvas/Mark.tsx'
import { kindOfBox, Markers } from '#designer/canvas/shapes.tsx'
import type { ShapeData, ShapeNode } from '#designer/canvas/toFlow.ts'
import type { IconName } from '#designer/ui/icons.ts'
import { isActivity, isSubProcess } from '#shared/model/elementKinds.ts'
import type { ElementType } from '#shared/model/elements.ts'
import { Badges } from './Badges.tsx'
import type { Marks } from './marks.ts'

export function Shape({ node, marks }: { readonly node: ShapeNode; readonly marks: Marks }) {
  const { data, position } = node
  const { element, id } = data
  return (
    <g className={stateOf(id, marks)} transform={`translate(${position.x} ${position.y})`}>
      {isActivity(element) ? <Activity data={data} /> : <Small data={data} />}
      <Badges data={data} marks={marks} />
    </g>
  )
}

/** What it is now counts more than what it was before. */
function stateOf(id: string, { failed, waits, passed, ended }: Marks): string {
  if (id in failed) return 'failed'
  if (id in waits) return 'waits'
  if (id in passed) return 'passed'
  return id in ended ? 'ended' : 'idle'
}

function Small({ data }: { readonly data: ShapeData }) {
  const { anchor, x, y } = placeOfName(data)
  return (
    <>
      {'event' in data.element ? (
        <EventShape data={data} selected={false} />
      ) : (
        <GatewayShape data={data} selected={false} />
      )}
      <text className="halo" x={x} y={y} textAnchor={anchor}>
        {data.title}
      </text>
    </>
  )
}

interface Place {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export function placeOfName({ labelSide, shape, size: { width, height } }: ShapeData): Place {
  const beside = shape === 'boundary' ? height / 2 + 15 : height / 2 + 4
  switch (labelSide) {
    case 'bottom':
      return { x: width / 2, y: height + 16, anchor: 'middle' }
    case 'top':
      return { x: width / 2, y: -8, anchor: 'middle' }
    case 'left':
      return { x: -6, y: beside, anchor: 'end' }
    case 'right':
      return { x: width + 6, y: beside, anchor: 'start' }
    case 'upperLeft':
      return { x: width / 2 - 12, y: -2, anchor: 'end' }
    case 'upperRight':
      return { x: width / 2 + 12, y: -2, anchor: 'start' }
  }
}

const icons: { readonly [T in ElementType]?: IconName } = {
  serviceTask: 'gear',
  scriptTask: 'script',
}

function Activity({ data: { element, size, title } }: { readonly data: ShapeData }) {
  const icon = icons[element.type]
  return (
    <>
      <rect className={kindOfBox(element)} {...size} rx="6" />
      {element.type === 'transaction' ? (
        <rect
          className="inner"
          x="3"
          y="3"
          width={size.width - 6}
          height={size.height - 6}
          rx="4"
        />
      ) : undefined}
      {icon === undefined ? undefined : <Mark name={icon} at={[6, 6]} size={14} className="gl" />}
      {isSubProcess(element) ? (
        <text x="10" y="18">
          {title}
        </text>
      ) : (
        <text x={size.width / 2} y={size.height / 2 + 4} textAnchor="middle">
          {title}
        </text>
      )}
      <Markers element={element} size={size} />
    </>
  )
}
