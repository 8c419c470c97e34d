import type { EdgeTypes, NodeTypes } from '@xyflow/react'
import { LaneShape, ShapeNode } from './ShapeNode.tsx'
import { WayEdge } from './WayEdge.tsx'

export const nodeTypes: NodeTypes = { shape: ShapeNode, lane: LaneShape }
export const edgeTypes: EdgeTypes = { way: WayEdge }
