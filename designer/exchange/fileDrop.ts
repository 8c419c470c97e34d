import type { DragEvent } from 'react'

/**
 * For what takes files that are dropped on it; steps from the palette are none of its business. React tells of what
 * happens on a dialog above the page too: that is refused there, and not left to the browser, which would open it.
 */
export function fileDrop(take: (files: readonly File[]) => void) {
  return {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return
      handled(event)
      if (!isOn(event)) event.dataTransfer.dropEffect = 'none'
    },
    onDrop: (event: DragEvent): void => {
      const files = [...event.dataTransfer.files]
      if (files.length === 0) return
      handled(event)
      if (isOn(event)) take(files)
    },
  }
}

function handled(event: DragEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function isOn({ currentTarget, target }: DragEvent): boolean {
  return target instanceof Node && currentTarget.contains(target)
}
