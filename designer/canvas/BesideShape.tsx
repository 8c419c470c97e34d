import { Handle, NodeResizeControl, Position, type NodeProps } from '@xyflow/react'
import { memo, useContext, useState } from 'react'
import type { Beside } from '../editing/artifacts.ts'
import './beside.css'
import { renameBeside, sizeBeside } from './besideActions.ts'
import { BesideOutline } from './BesideOutline.tsx'
import { Far } from './FarDrawing.tsx'
import { RenameField } from './RenameField.tsx'
import type { BesideData, BesideNode } from './toFlow.ts'

type Size = BesideData['size']

/** What is drawn beside the flow, by its shape in BPMN 2.0 (§8.4.1, §10.4). */
export const BesideShape = memo(function BesideShape({ data, selected }: NodeProps<BesideNode>) {
  const isFar = useContext(Far)
  const [pulled, setPulled] = useState<Size>()
  const { id, artifact, title, editable } = data
  const size = pulled ?? data.size
  if (isFar) return null
  const isSizable = artifact.type === 'group' || artifact.type === 'textAnnotation'
  return (
    <div className={`nd beside ${artifact.type}${selected ? ' is-sel' : ''}`} style={size}>
      <svg className="frame" {...size} aria-hidden="true">
        <BesideOutline {...{ artifact, size }} />
      </svg>
      <Words {...{ artifact, title }} />
      <Handle
        type="target"
        position={Position.Left}
        isConnectableStart={false}
        className="port in"
      />
      <Handle
        type="source"
        position={Position.Right}
        isConnectableEnd={false}
        className="port out"
      />
      {selected && editable && isSizable ? (
        <NodeResizeControl
          position="bottom-right"
          minWidth={24}
          minHeight={24}
          className="sizer"
          onResize={(_, { width, height }) => setPulled({ width, height })}
          onResizeEnd={(_, { width, height }) => {
            setPulled(undefined)
            sizeBeside(id, { width, height })
          }}
        />
      ) : undefined}
      {editable ? <RenameField id={id} title={title} onRename={renameBeside} /> : undefined}
    </div>
  )
})

function Words({ artifact, title }: { readonly artifact: Beside; readonly title: string }) {
  if (artifact.type === 'textAnnotation' || artifact.type === 'group')
    return (
      <div className={artifact.type === 'group' ? 'said of' : 'said'} aria-hidden="true">
        {title}
      </div>
    )
  return (
    <div className="name bottom" aria-hidden="true">
      {title}
      {artifact.state === undefined ? undefined : <small> [{artifact.state}]</small>}
    </div>
  )
}
