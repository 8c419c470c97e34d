import type { Element } from '#shared/model/elements.ts'
import { markOf } from './look.ts'
import { Mark } from './Mark.tsx'
import type { Shape } from './shapes.tsx'

/**
 * Single thin line at the start, double in between, thick at the end; dashed where what it belongs to
 * goes on; filled where it is thrown (BPMN 2.0 §10.5).
 */
export function EventShape({ data, selected }: Shape) {
  const { element, state, size } = data
  if (!('event' in element)) return null
  const r = Math.min(size.width, size.height) / 2
  const line = lines[element.type]
  const dashed = goesOn(element) ? ' dash' : ''
  const middle = { cx: r, cy: r }
  return (
    <svg className="frame" width={2 * r} height={2 * r} aria-hidden="true">
      {selected ? <circle className="sel-ring" {...middle} r={r + 4.5} /> : undefined}
      {state === 'now' ? <circle className="now-ring" {...middle} r={r + 2.5} /> : undefined}
      <circle className={`ev ${line}${dashed}`} {...middle} r={r} />
      {line === 'mid' ? (
        <circle className={`ev mid${dashed}`} {...middle} r={r - 3.5} />
      ) : undefined}
      <EventMark element={element} radius={r} />
    </svg>
  )
}

const lines = {
  startEvent: 'start',
  endEvent: 'end',
  intermediateCatchEvent: 'mid',
  intermediateThrowEvent: 'mid',
  boundaryEvent: 'mid',
} as const

type EventElement = Extract<Element, { event: object }>

function goesOn(element: EventElement): boolean {
  return 'interrupting' in element && !element.interrupting
}

function EventMark({
  element,
  radius,
}: {
  readonly element: EventElement
  readonly radius: number
}) {
  const { type } = element.event
  if (type === 'none') return null
  if (type === 'terminate') {
    return <circle className="solid" cx={radius} cy={radius} r={radius / 2} />
  }
  const size = (lines[element.type] === 'mid' ? 14 : 16) * Math.min(1, radius / 14)
  const corner = radius - size / 2
  const throws = element.type === 'endEvent' || element.type === 'intermediateThrowEvent'
  return (
    <Mark
      name={markOf(element)}
      at={[corner, corner]}
      size={size}
      className={throws ? 'gl full' : 'gl'}
    />
  )
}
