import { drawingTexts } from '#shared/text/drawing.ts'
import { wayTexts } from '#shared/text/ways.ts'
import { nameOf } from '../canvas/actions.ts'
import { placesOf } from '../canvas/places.ts'
import {
  bendLine,
  insertNewOnWay,
  mayStandOnWay,
  reconnect,
  resetLine,
} from '../canvas/wayActions.ts'
import { useSession } from '../designer/sessionStore.ts'
import { canReconnect } from '../editing/commands/reconnectFlow.ts'
import type { Point } from '../editing/geometry.ts'
import { withSegmentMoved } from '../editing/lines.ts'
import { shownIn } from '../editing/shown.ts'
import { shapeKinds } from '../editing/shapeKinds.ts'
import { stepKinds } from '../editing/steps.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import type { FlowProps } from './FlowFields.tsx'
import { Section } from './Sections.tsx'

/** Where a connection begins, leads to and runs, and a step into its middle: all that dragging does, without it. */
export function LineSection({ definition, process, flow }: FlowProps) {
  const text = useTexts(wayTexts)
  const inside = useSession((state) => state.inside)
  const way = placesOf(shownIn(definition, { process, inside }), process).ways[flow]
  const isDrawn = definition.layout[process]?.flows?.[flow] !== undefined
  return (
    <Section title={text.line}>
      <div className="fields">
        <EndChoice {...{ definition, process, flow }} end="source" />
        <EndChoice {...{ definition, process, flow }} end="target" />
        <Segments flow={flow} points={way?.points ?? []} />
        <div className="row">
          {isDrawn ? <ResetButton flow={flow} /> : undefined}
          <InsertButton flow={flow} />
        </div>
      </div>
    </Section>
  )
}

function EndChoice({
  definition,
  process,
  flow,
  end,
}: FlowProps & { readonly end: 'source' | 'target' }) {
  const text = useTexts(wayTexts)
  const content = definition.processes[process]
  const way = content?.flows[flow]
  if (content === undefined || way === undefined) return null
  const possible = Object.keys(content.elements).filter(
    (element) => element === way[end] || canReconnect(content, { flow, end, element }),
  )
  return (
    <div className="in">
      <span className="label">{text[end]}</span>
      <Choice
        label={text[end]}
        value={way[end]}
        options={possible.map((id) => ({ id, label: nameOf(id) }))}
        onChange={(element) => reconnect(flow, end, element)}
      />
    </div>
  )
}

/** Of a way or of a message between pools: its parts, each to be moved aside. */
export function Segments({
  flow,
  points,
}: {
  readonly flow: string
  readonly points: readonly Point[]
}) {
  return points
    .slice(1)
    .map((to, at) => (
      <Segment
        key={`${at} of ${points.length}`}
        number={at + 1}
        from={points[at] ?? to}
        to={to}
        onMove={(by) => bendLine(flow, withSegmentMoved(points, at, by))}
      />
    ))
}

export function ResetButton({ flow }: Pick<FlowProps, 'flow'>) {
  const text = useTexts(wayTexts)
  return (
    <Button size="s" kind="soft" icon="undo" onPress={() => resetLine(flow)}>
      {text.reset}
    </Button>
  )
}

/** As far as a press moves a segment. */
const step = 10

function Segment({
  number,
  from,
  to,
  onMove,
}: {
  readonly number: number
  readonly from: Point
  readonly to: Point
  readonly onMove: (by: Point) => void
}) {
  const text = useTexts(wayTexts)
  const [isLevel, isUpright] = [from.y === to.y, from.x === to.x]
  const name = isLevel ? text.asideLevel : isUpright ? text.asideUpright : text.asideSlanted
  return (
    <div className="segment" role="group" aria-label={name(number)}>
      <span aria-hidden="true">{name(number)}</span>
      {isUpright ? undefined : (
        <>
          <IconButton label={text.up} icon="up" onPress={() => onMove({ x: 0, y: -step })} />
          <IconButton label={text.down} icon="down" onPress={() => onMove({ x: 0, y: step })} />
        </>
      )}
      {isLevel ? undefined : (
        <>
          <IconButton label={text.left} icon="left" onPress={() => onMove({ x: -step, y: 0 })} />
          <IconButton label={text.right} icon="right" onPress={() => onMove({ x: step, y: 0 })} />
        </>
      )}
    </div>
  )
}

function InsertButton({ flow }: Pick<FlowProps, 'flow'>) {
  const text = useTexts(wayTexts)
  const drawing = useTexts(drawingTexts)
  const kinds = [...stepKinds, ...shapeKinds].filter((kind) => mayStandOnWay(kind, flow))
  return (
    <MenuButton
      label={text.insert}
      icon="plus"
      className="btn s soft"
      entries={kinds.map((kind) => ({ id: kind, label: drawing.kind[kind] }))}
      onPick={(picked) => {
        const kind = kinds.find((known) => known === picked)
        if (kind !== undefined) insertNewOnWay(kind, flow)
      }}
    >
      {text.insert}
    </MenuButton>
  )
}
