const kinds = ['sent', 'acknowledged', 'refused', 'effect'] as const
export type Moment = (typeof kinds)[number]

/** Counts what happens, for who waits until it has happened so many times more. */
export interface Moments {
  readonly happened: (moment: Moment) => void
  readonly until: (moment: Moment, times: number) => Promise<void>
}

export function createMoments(): Moments {
  const counts = { sent: 0, acknowledged: 0, refused: 0, effect: 0 }
  let waiting: { readonly moment: Moment; readonly at: number; readonly resolve: () => void }[] = []
  return {
    happened(moment) {
      counts[moment] += 1
      const reached = waiting.filter((one) => counts[one.moment] >= one.at)
      waiting = waiting.filter((one) => !reached.includes(one))
      for (const { resolve } of reached) resolve()
    },
    until: (moment, times) =>
      times === 0
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ moment, at: counts[moment] + times, resolve })),
  }
}
