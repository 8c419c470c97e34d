import type { Page } from 'playwright-core'

export interface Frames {
  readonly fps: number
  /** The time between two of them that 95 of 100 keep to. */
  readonly late: number
}

/** Frames that the page paints while something is done. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  const watch = await page.evaluateHandle(() => {
    const times: number[] = []
    const state = { isOver: false }
    const note = (now: number): void => {
      times.push(now)
      if (!state.isOver) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    return { times, state }
  })
  await act()
  return watch.evaluate(({ times, state }) => {
    state.isOver = true
    const between = times.slice(1).map((time, at) => time - (times[at] ?? time))
    const total = between.reduce((sum, one) => sum + one, 0)
    const slow = between.toSorted((a, b) => a - b)
    return {
      fps: (between.length / total) * 1000,
      late: slow[Math.floor(slow.length * 0.95)] ?? NaN,
    }
  })
}
