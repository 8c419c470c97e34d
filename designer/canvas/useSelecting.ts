import { useKeyPress, type NodeChange, type ReactFlowProps } from '@xyflow/react'
import { select, useSession } from '../designer/sessionStore.ts'
import { useSteady } from '../ui/useSteady.ts'
import type { DrawnNode } from './toFlow.ts'

/** With Shift, or while the tool for it is taken, dragging on the free canvas draws a frame; a click adds. */
export function useSelecting(selected: readonly string[]): Partial<ReactFlowProps<DrawnNode>> {
  const tool = useSession((state) => state.tool)
  const isShift = useKeyPress('Shift', { actInsideInputWithModifier: false })
  const frames = isShift || tool === 'lasso'
  return {
    ...keys,
    selectionOnDrag: frames,
    panOnDrag: !frames,
    onNodesChange: useSteady((changes: readonly NodeChange<DrawnNode>[]) =>
      selectChanged(selected, changes),
    ),
    onPaneClick,
  }
}

const keys = {
  selectionKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Control', 'Meta'],
} satisfies Partial<ReactFlowProps>

const onPaneClick = (): void => select([])

function selectChanged(selected: readonly string[], changes: readonly NodeChange<DrawnNode>[]) {
  if (!changes.some(({ type }) => type === 'select')) return
  const next = new Set(selected)
  for (const change of changes) {
    if (change.type === 'select') next[change.selected ? 'add' : 'delete'](change.id)
  }
  select([...next])
}
