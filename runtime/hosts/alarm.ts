import type { Clock } from './clock.ts'

export interface Alarm {
  /** Rings at `due` at the latest; one alarm is set at a time, the earliest. */
  readonly by: (due: number) => void
  readonly off: () => void
}

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let set: { readonly due: number; readonly off: () => void } | undefined

  function off() {
    set?.off()
    set = undefined
  }

  return {
    by(due) {
      if (set !== undefined && set.due <= due) return
      off()
      set = {
        due,
        off: clock.setTimer(due, () => {
          set = undefined
          ring()
        }),
      }
    },
    off,
  }
}
