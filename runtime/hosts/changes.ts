export interface Changes {
  /** Resolves when the instance changes, or when the signal aborts. */
  readonly next: (instanceId: string, signal: AbortSignal) => Promise<void>
  readonly tell: (instanceId: string) => void
}

export function createChanges(): Changes {
  const waiters = new Map<string, Set<() => void>>()

  function next(instanceId: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const waiting = waiters.get(instanceId) ?? new Set()
      waiters.set(instanceId, waiting)
      const done = () => {
        signal.removeEventListener('abort', done)
        waiting.delete(done)
        if (waiting.size === 0) waiters.delete(instanceId)
        resolve()
      }
      waiting.add(done)
      if (signal.aborted) done()
      else signal.addEventListener('abort', done)
    })
  }

  return {
    next,
    tell(instanceId) {
      for (const done of waiters.get(instanceId) ?? []) done()
    },
  }
}
