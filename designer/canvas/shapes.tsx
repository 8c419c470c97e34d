import type { Element } from '#shared/model/elements.ts'
import { icons, type IconName } from '../ui/icons.ts'
import { markOf } from './look.ts'
import type { ShapeData } from './toFlow.ts'

interface Shape {
  readonly data: ShapeData
  readonly selected: boolean
}

export function TaskShape({ data, selected }: Shape) {
  const { look, title, state } = data
  return (
    <>
      <svg className="frame" width="128" height="68" aria-hidden="true">
        {selected ? (
          <rect className="sel-ring" x="-4.5" y="-4.5" width="137" height="77" rx="10" />
        ) : undefined}
        {state === 'now' ? (
          <rect className="now-ring" x="-2.5" y="-2.5" width="133" height="73" rx="8" />
        ) : undefined}
        <rect className="box" width="128" height="68" rx="6" />
        {look.foot === undefined ? undefined : <path className="foot" d="M8 45.5H120" />}
        <rect className="tile" x="8" y="8" width="24" height="24" rx="4" />
        <Drawn name={look.icon} at={[12, 12]} size={16} className="ti" />
        {look.foot === undefined ? undefined : (
          <Drawn name={look.foot.icon} at={[9, 50.5]} size={12} className="oi" />
        )}
      </svg>
      <div className={look.foot === undefined ? 't tall' : 't'} aria-hidden="true">
        {title}
      </div>{' '}
      {look.foot === undefined ? undefined : (
        <div className={data.isHost ? 'o host' : 'o'} aria-hidden="true">
          {look.foot.text}
        </div>
      )}
    </>
  )
}

export function SubProcessShape({ data, selected }: Shape) {
  return (
    <>
      <svg className="frame" width="100%" height="100%" aria-hidden="true">
        {selected ? <rect className="sel-ring fill" rx="10" /> : undefined}
        <rect className="box" width="100%" height="100%" rx="6" />
      </svg>
      <div className="t part" aria-hidden="true">
        {data.title}
      </div>
    </>
  )
}

/** Single thin line at the start, double in between, thick at the end (BPMN 2.0 §10.5). */
export function EventShape({ data, selected }: Shape) {
  const { element, shape, state } = data
  if (!('event' in element)) return null
  const r = shape === 'boundary' ? 14 : 16
  const line = lines[element.type]
  const dashed = element.type === 'boundaryEvent' && !element.interrupting ? ' dash' : ''
  const middle = { cx: r, cy: r }
  return (
    <svg className="frame" width={2 * r} height={2 * r} aria-hidden="true">
      {selected ? <circle className="sel-ring" {...middle} r={r + 4.5} /> : undefined}
      {state === 'now' ? <circle className="now-ring" {...middle} r={r + 2.5} /> : undefined}
      <circle className={`ev ${line}${dashed}`} {...middle} r={r} />
      {line === 'mid' ? (
        <circle className={`ev mid${dashed}`} {...middle} r={r - 3.5} />
      ) : undefined}
      <EventMark element={element} radius={r} size={line === 'mid' ? 14 : 16} />
    </svg>
  )
}

const lines = {
  startEvent: 'start',
  endEvent: 'end',
  intermediateCatchEvent: 'mid',
  boundaryEvent: 'mid',
} as const

interface EventMarkProps {
  readonly element: Extract<Element, { event: object }>
  readonly radius: number
  readonly size: number
}

function EventMark({ element, radius, size }: EventMarkProps) {
  const { type } = element.event
  if (type === 'none') return null
  if (type === 'terminate') return <circle className="solid" cx={radius} cy={radius} r={8} />
  const corner = radius - size / 2
  return <Drawn name={markOf(element)} at={[corner, corner]} size={size} className="gl" />
}

export function GatewayShape({ data: { element }, selected }: Shape) {
  const mark =
    element.type === 'parallelGateway' ? 'M23 15v16M15 23h16' : 'M17 17l12 12M29 17l-12 12'
  return (
    <svg className="frame" width="46" height="46" aria-hidden="true">
      {selected ? <path className="sel-ring" d="M23-6 52 23 23 52-6 23z" /> : undefined}
      <path className="gw" d="M23 0 46 23 23 46 0 23z" />
      <path className="gl x" d={mark} />
    </svg>
  )
}

function Drawn({
  name,
  at: [x, y],
  size,
  className,
}: {
  readonly name: IconName
  readonly at: readonly [number, number]
  readonly size: number
  readonly className: string
}) {
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 16 16" className={className}>
      <path d={icons[name]} />
    </svg>
  )
}
