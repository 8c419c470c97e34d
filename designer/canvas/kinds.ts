import type { EdgeTypes, NodeTypes } from '@xyflow/react'
import { BesideShape } from './BesideShape.tsx'
import { PoolShape } from './PoolShape.tsx'
import { LaneShape, ShapeNode } from './ShapeNode.tsx'
import { WayEdge } from './WayEdge.tsx'

export const nodeTypes: NodeTypes = {
  shape: ShapeNode,
  beside: BesideShape,
  lane: LaneShape,
  pool: PoolShape,
}
export const edgeTypes: EdgeTypes = { way: WayEdge }
