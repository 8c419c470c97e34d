import { isEventSubProcess, isInstantiating } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { markersOf, type Marker } from '../editing/notation.ts'
import type { IconName } from '../ui/icons.ts'
import { Mark } from './Mark.tsx'
import type { ShapeData } from './toFlow.ts'

export interface Shape {
  readonly data: ShapeData
  readonly selected: boolean
}

export function TaskShape({ data, selected }: Shape) {
  const { element, look, title, size } = data
  const hasMarkers = markersOf(element).length > 0
  return (
    <>
      <svg className="frame" {...size} aria-hidden="true">
        <Rings {...{ data, selected }} />
        <rect className={kindOfBox(element)} {...size} rx="6" />
        <Signs {...{ element, look, size }} />
        <Markers {...{ element, size }} />
      </svg>
      <div className={look.foot === undefined && !hasMarkers ? 't tall' : 't'} aria-hidden="true">
        {title}
      </div>{' '}
      {look.foot === undefined || hasMarkers ? undefined : (
        <div className={data.isHost ? 'o host' : 'o'} aria-hidden="true">
          {look.foot.text}
        </div>
      )}
    </>
  )
}

/** What kind of step it is, and what it works with. */
export function Signs({
  element,
  look: { icon, foot },
  size,
}: Pick<ShapeData, 'element' | 'look' | 'size'>) {
  return (
    <>
      {isInstantiating(element) ? (
        <circle className="tile ring" cx="20" cy="20" r="12" />
      ) : (
        <rect className="tile" x="8" y="8" width="24" height="24" rx="4" />
      )}
      <Mark name={icon} at={[12, 12]} size={16} className="ti" />
      {foot === undefined ? undefined : (
        <>
          <path className="foot" d={`M8 ${size.height - 22.5}H${size.width - 8}`} />
          <Mark name={foot.icon} at={[9, size.height - 17.5]} size={12} className="oi" />
        </>
      )}
    </>
  )
}

export function SubProcessShape({ data, selected }: Shape) {
  const { element, size, closed } = data
  return (
    <>
      <svg className="frame" {...size} aria-hidden="true">
        <Rings {...{ data, selected }} />
        <Frame {...{ element, size }} />
        <Markers {...{ element, size, closed }} />
      </svg>
      <div className="t part" aria-hidden="true">
        {data.title}
      </div>
    </>
  )
}

/** Double line: all or nothing. Dotted: begun by an event (BPMN 2.0 §10.3.5). */
export function Frame({ element, size }: Pick<ShapeData, 'element' | 'size'>) {
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
    </>
  )
}

function kindOfBox(element: Element): string {
  if (element.type === 'callActivity') return 'box call'
  return isEventSubProcess(element) ? 'box dotted' : 'box'
}

function Rings({ data: { size, state }, selected }: Shape) {
  return (
    <>
      {selected ? <Ring className="sel-ring" size={size} by={4.5} rx={10} /> : undefined}
      {state === 'now' ? <Ring className="now-ring" size={size} by={2.5} rx={8} /> : undefined}
    </>
  )
}

function Ring({
  className,
  size: { width, height },
  by,
  rx,
}: {
  readonly className: string
  readonly size: ShapeData['size']
  readonly by: number
  readonly rx: number
}) {
  return (
    <rect
      className={className}
      x={-by}
      y={-by}
      width={width + 2 * by}
      height={height + 2 * by}
      rx={rx}
    />
  )
}

const markerIcons = {
  loop: 'again',
  sequential: 'oneByOne',
  parallel: 'allAtOnce',
  compensation: 'rewind',
  adHoc: 'freeOrder',
  closed: 'closedPart',
} as const satisfies Record<Marker | 'closed', IconName>

const markerSize = 13
const markerRoom = 17

/** Together in the middle of the lower edge (BPMN 2.0 §10.3.8). */
export function Markers({
  element,
  size: { width, height },
  closed = false,
}: {
  readonly element: Element
  readonly size: ShapeData['size']
  readonly closed?: boolean
}) {
  const markers = [...markersOf(element), ...(closed ? (['closed'] as const) : [])]
  const left = (width - markers.length * markerRoom + markerRoom - markerSize) / 2
  return markers.map((marker, index) => (
    <Mark
      key={marker}
      name={markerIcons[marker]}
      at={[left + index * markerRoom, height - 18]}
      size={markerSize}
      className="gl"
    />
  ))
}
