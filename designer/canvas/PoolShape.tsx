import { Handle, Position, type NodeProps } from '@xyflow/react'
import { memo, useContext } from 'react'
import { poolKey } from '#shared/model/pools.ts'
import { Far } from './FarDrawing.tsx'
import { changeClass, Marks } from './marks.tsx'
import './pools.css'
import { PoolOutline } from './PoolOutline.tsx'
import { renamePool } from './poolActions.ts'
import { RenameField } from './RenameField.tsx'
import type { PoolNode } from './toFlow.ts'

/** Who takes part: its name in a band, held there; what is in it is drawn over it. */
export const PoolShape = memo(function PoolShape({ data, selected }: NodeProps<PoolNode>) {
  const isFar = useContext(Far)
  const { id, title, size, open, several, change, finding, editable } = data
  if (isFar) return null
  const look = [
    'nd poolShape',
    open && 'open',
    selected && 'is-sel',
    change !== undefined && changeClass[change],
  ]
  return (
    <div className={look.filter(Boolean).join(' ')} style={size}>
      <svg className="frame" {...size} aria-hidden="true">
        <PoolOutline {...{ size, open, several }} />
      </svg>
      <div className="poolHead" aria-hidden="true">
        <span>{title}</span>
      </div>
      <Marks {...{ finding, change }} />
      <Handle
        type="target"
        position={Position.Left}
        isConnectableStart={false}
        className="port in"
      />
      <Handle
        type="source"
        position={Position.Bottom}
        isConnectableEnd={false}
        className="port out"
      />
      {editable ? <RenameField id={poolKey(id)} title={title} onRename={renamePool} /> : undefined}
    </div>
  )
})
