import { Handle, NodeResizeControl, Position, type NodeProps } from '@xyflow/react'
import { memo, useContext, useState } from 'react'
import type { Beside } from '../editing/artifacts.ts'
import './beside.css'
import { renameBeside, sizeBeside } from './besideActions.ts'
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
        <Outline {...{ artifact, size }} />
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

function Outline({ artifact, size }: { readonly artifact: Beside; readonly size: Size }) {
  const { width: w, height: h } = size
  switch (artifact.type) {
    case 'textAnnotation':
      return (
        <path className="bracket" d={`M${Math.min(12, w / 3)} 0H0V${h}H${Math.min(12, w / 3)}`} />
      )
    case 'group':
      return <rect className="fence" {...size} rx="10" />
    case 'dataStoreReference':
      return <Cylinder {...size} />
    case 'dataObject':
    case 'dataObjectReference':
    case 'dataInput':
    case 'dataOutput':
      return (
        <>
          <path
            className="sheet"
            d={`M0 0H${w * 0.62}L${w} ${w * 0.38}V${h}H0zM${w * 0.62} 0V${w * 0.38}H${w}`}
          />
          <DataMarks {...{ artifact, size }} />
        </>
      )
  }
}

function DataMarks({ artifact, size }: { readonly artifact: Beside; readonly size: Size }) {
  const isWay = artifact.type === 'dataInput' || artifact.type === 'dataOutput'
  const isMany = 'collection' in artifact
  const x = size.width / 2
  const low = size.height - 4
  return (
    <>
      {isWay ? (
        <path
          className={artifact.type === 'dataOutput' ? 'gl full' : 'gl'}
          d="M4 8h6V5l6 5-6 5v-3H4z"
        />
      ) : undefined}
      {isMany ? (
        <path className="gl" d={`M${x - 4} ${low}v-9M${x} ${low}v-9M${x + 4} ${low}v-9`} />
      ) : undefined}
    </>
  )
}

function Cylinder({ width: w, height: h }: Size) {
  const lid = h / 7
  const arc = (y: number): string => `M0 ${y}C0 ${y + lid * 1.33} ${w} ${y + lid * 1.33} ${w} ${y}`
  return (
    <>
      <path
        className="sheet"
        d={`M0 ${lid}C0 ${-lid / 3} ${w} ${-lid / 3} ${w} ${lid}V${h - lid}C${w} ${h + lid / 3} 0 ${h + lid / 3} 0 ${h - lid}z`}
      />
      <path className="gl thin" d={[lid, lid * 1.7, lid * 2.4].map(arc).join('')} />
    </>
  )
}

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
