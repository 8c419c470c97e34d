import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { Task } from '../api/tasks.ts'

interface Opened {
  /** The task that was opened from the list. */
  readonly opened: string | undefined
  readonly open: (task: string | undefined) => void
}

export const useOpened = create<Opened>()((set) => ({
  opened: undefined,
  open: (opened) => set({ opened }),
}))

/**
 * Who comes back from a task goes on where they left the list; who asked for more goes on at the first
 * new one. Answers what to call before asking for more.
 */
export function useTaskFocus(shown: readonly Task[]): () => void {
  const goOnAt = useRef<number>(undefined)
  useEffect(() => {
    const { opened, open } = useOpened.getState()
    focusTask(opened)
    open(undefined)
  }, [])
  useEffect(() => {
    const next = goOnAt.current === undefined ? undefined : shown[goOnAt.current]
    if (next === undefined) return
    goOnAt.current = undefined
    focusTask(next.id)
  }, [shown])
  return () => {
    goOnAt.current = shown.length
  }
}

function focusTask(id: string | undefined): void {
  if (id === undefined) return
  document.querySelector<HTMLElement>(`[data-task="${CSS.escape(id)}"]`)?.focus()
}
