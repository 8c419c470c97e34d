import { Handle, Position, type NodeProps } from '@xyflow/react'
import { memo, useContext } from 'react'
import { mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { lookOf } from '../presence/usePresent.ts'
import { icons } from '../ui/icons.ts'
import { initialsOf } from '../ui/initialsOf.ts'
import { rename } from './actions.ts'
import { EventShape } from './EventShape.tsx'
import { Far } from './FarDrawing.tsx'
import { GatewayShape } from './GatewayShape.tsx'
import { changeClass, Marks, Sign } from './marks.tsx'
import { RenameField } from './RenameField.tsx'
import { SubProcessShape, TaskShape } from './shapes.tsx'
import type { LaneNode, ShapeData, ShapeNode as Shape } from './toFlow.ts'

export const ShapeNode = memo(function ShapeNode({ data, selected }: NodeProps<Shape>) {
  const isFar = useContext(Far)
  const Drawn = drawn[data.shape]
  if (isFar) return null
  return (
    <div className={classOf(data, selected)}>
      <Drawn data={data} selected={selected} />
      {data.shape === 'task' || data.shape === 'subProcess' ? undefined : (
        <Label data={data} />
      )}{' '}
      <Marks {...data} />
      <Talk data={data} />
      <Visitors data={data} />
      {data.pinned ? <Sign kind="sg pinned" icon={icons.pin} /> : undefined}
      {/* Also to look at: React Flow draws no way to a step without its ports. */}
      <Ports element={data.element} />
      {data.editable ? (
        <RenameField id={data.id} title={data.title} onRename={rename} />
      ) : undefined}
    </div>
  )
})

const drawn = {
  task: TaskShape,
  subProcess: SubProcessShape,
  event: EventShape,
  boundary: EventShape,
  gateway: GatewayShape,
} as const

function classOf({ shape, look, state, change, finding }: ShapeData, selected: boolean): string {
  return [
    'nd',
    shape,
    `a-${look.actor}`,
    selected && 'is-sel',
    state !== undefined && `is-${state}`,
    change !== undefined && changeClass[change],
    finding !== undefined && (finding.error ? 'is-error' : 'is-find'),
  ]
    .filter(Boolean)
    .join(' ')
}

function Label({ data }: { readonly data: ShapeData }) {
  return (
    <div className={`name ${data.labelSide}`} aria-hidden="true">
      {data.title}
    </div>
  )
}

/** At the upper left: who else has selected it. */
function Visitors({ data: { visitors } }: { readonly data: ShapeData }) {
  if (visitors.length === 0) return null
  return (
    <span className="faces visitors" aria-hidden="true">
      {visitors.map(({ id, name }) => (
        <span key={id} className={lookOf(id)}>
          {initialsOf(name)}
        </span>
      ))}
    </span>
  )
}

/** At the lower left: what people say to each other about it. */
function Talk({ data: { comments } }: { readonly data: ShapeData }) {
  if (comments === 0) return null
  return (
    <span className="said-here" aria-hidden="true">
      <svg className="ic" viewBox="0 0 16 16">
        <path d={icons.comment} />
      </svg>
      {comments}
    </span>
  )
}

/** Where no flow may begin or end, a port is only for the line that is drawn. */
function Ports({ element }: { readonly element: Element }) {
  const [entered, left] = [mayBeEntered(element), mayBeLeft(element)]
  return (
    <>
      <Handle
        type="target"
        position={Position.Left}
        isConnectable={entered}
        isConnectableStart={false}
        className="port in"
      />
      <Handle
        type="source"
        position={Position.Right}
        isConnectable={left}
        isConnectableEnd={false}
        className={left ? 'port out' : 'port shut'}
      />
    </>
  )
}

export const LaneShape = memo(function LaneShape({ data }: NodeProps<LaneNode>) {
  return (
    <div className="lane">
      <div className="laneHead">
        <span>{data.title}</span>
      </div>
    </div>
  )
})
