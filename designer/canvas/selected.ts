import type { Process } from '#shared/model/elements.ts'
import { poolIn } from '#shared/model/pools.ts'
import { mapKept } from '../editing/records.ts'
import type {
  BesideNode,
  PoolNode,
  Drawing,
  DrawingOptions,
  DrawnNode,
  ShapeNode,
  WayEdge,
} from './toFlow.ts'

/** Only what is selected now, or was, becomes another object: the rest is not drawn again. */
export function withSelected(
  { nodes, edges, geometry }: Drawing,
  process: Process,
  { editable = false, selected = [], selectedFlow }: Omit<DrawingOptions, 'language'>,
): Drawing {
  const chosen = new Set(selected)
  const stop = tabStop(process, selected)
  const shape = (node: DrawnNode): DrawnNode => {
    if (node.type === 'lane') return node
    const is = { selected: chosen.has(node.id), focusable: node.id === stop }
    return isAlready(node, is)
      ? node
      : { ...node, selected: is.selected, domAttributes: domAttributes(editable, is) }
  }
  const way = (edge: WayEdge): WayEdge =>
    (edge.selected ?? false) === (edge.id === selectedFlow)
      ? edge
      : { ...edge, selected: edge.id === selectedFlow }
  return { nodes: mapKept(nodes, shape), edges: mapKept(edges, way), geometry }
}

interface Chosen {
  readonly selected: boolean
  readonly focusable: boolean
}

function isAlready(
  node: ShapeNode | BesideNode | PoolNode,
  { selected, focusable }: Chosen,
): boolean {
  return node.selected === selected && (node.domAttributes?.tabIndex === 0) === focusable
}

/** One stop for the tab key: what is selected, else the beginning. */
function tabStop(
  { elements, artifacts = {} }: Process,
  [first]: readonly string[],
): string | undefined {
  const isThere = (id: string): boolean =>
    id in elements || id in artifacts || poolIn(id) !== undefined
  if (first !== undefined && isThere(first)) return first
  const ids = Object.keys(elements)
  return ids.find((id) => elements[id]?.type === 'startEvent') ?? ids[0]
}

export function domAttributes(
  editable: boolean,
  { selected, focusable }: { readonly selected: boolean; readonly focusable: boolean },
): NonNullable<ShapeNode['domAttributes']> {
  // React Flow writes an English aria-roledescription of its own.
  const named = { 'aria-roledescription': undefined }
  return editable ? { ...named, tabIndex: focusable ? 0 : -1, 'aria-pressed': selected } : named
}
