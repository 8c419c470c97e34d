import type { DragEvent } from 'react'

/** For what takes files that are dropped on it; steps from the palette are none of its business. */
export function fileDrop(take: (files: readonly File[]) => void) {
  return {
    onDragOver: (event: DragEvent): void => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent): void => {
      const files = [...event.dataTransfer.files]
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    },
  }
}
