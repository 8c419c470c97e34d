import type { Locator, Page } from 'playwright-core'

export interface Frames {
  readonly fps: number
  /** The time between two of them that 95 of 100 keep to. */
  readonly late: number
}

/** While the mouse takes a step there and back, and lets it go. */
export async function draggedIn(page: Page, step: Locator): Promise<Frames> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await step.boundingBox()) ?? {}
  const middle = { x: x + width / 2, y: y + height / 2 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x + 10, middle.y + 10, { steps: 4 })
  const frames = await framesWhile(page, async () => {
    await page.mouse.move(middle.x + 200, middle.y + 120, { steps: 60 })
    await page.mouse.move(middle.x + 30, middle.y + 40, { steps: 60 })
  })
  await page.mouse.up()
  return frames
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
