import type { Page } from 'playwright-core'
import type { Definition } from '#shared/model/definition.ts'
import { withLargeProcess } from '../support/largeProcess.ts'
import { inDesigner, timed } from './designerPage.ts'
import { bounded, type Measurement } from './measurement.ts'

const steps = 1_000
const flawed = 50

/** D6: a step goes from a flow with findings, until the list speaks of what is missing now. */
export async function designerLintMeasures(): Promise<readonly Measurement[]> {
  const { shown, blocked } = await inDesigner(withFindings(), 'flow', async (page) => {
    const step = page.locator('.react-flow__node[data-id="n4"]')
    await step.waitFor()
    await page
      .locator('.dock .fs > li')
      .nth(flawed - 1)
      .waitFor({ state: 'attached' })
    await step.click()
    await step.focus()
    const longest = await longestBlock(page)
    const shown = await timed(page, () => page.keyboard.press('Delete'), {
      selector: '.dock .fs',
      text: 'Schritt 3',
    })
    return { shown, blocked: await longest() }
  })
  const measure = `flow of ${steps.toLocaleString('en')} steps, ${flawed} findings`
  return [
    bounded({
      id: 'D6',
      unit: 'ms',
      measure: `${measure}: edit → finding shown`,
      value: shown,
      atMost: [150, 100],
    }),
    bounded({
      id: 'D6',
      unit: 'ms',
      measure: `${measure}: longest block of the page`,
      value: blocked,
      atMost: [16, 10],
    }),
  ]
}

/** D8: the draft as text, what saving sends, and how long the answer takes. */
export async function designerSaveMeasures(): Promise<readonly Measurement[]> {
  const found = await inDesigner(withLargeProcess(steps), 'flow', async (page) => {
    const step = page.locator('.react-flow__node[data-id="n4"]')
    await step.waitFor()
    await step.click()
    await step.focus()
    const sizes: number[] = []
    const times: number[] = []
    for (let round = 0; round < saves; round += 1) {
      const saved = page.waitForResponse(
        (answer) => answer.request().method() === 'PATCH' && answer.url().endsWith('/draft'),
      )
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      await page.keyboard.press('Alt+ArrowRight')
      // oxlint-disable-next-line no-await-in-loop -- see above
      const answer = await saved
      // oxlint-disable-next-line no-await-in-loop -- only then it is said when the answer ended
      await answer.finished()
      times.push(answer.request().timing().responseEnd)
      sizes.push((answer.request().postDataBuffer()?.length ?? 0) / 1_000)
    }
    return { written: await writingTime(page), sent: Math.max(...sizes), trip: Math.max(...times) }
  })
  const measure = (what: string) => `flow of ${steps.toLocaleString('en')} steps: ${what}`
  return [
    bounded({
      id: 'D8',
      unit: 'ms',
      measure: measure('the draft as text'),
      value: found.written,
      atMost: [10, 4],
    }),
    bounded({
      id: 'D8',
      unit: 'kB',
      measure: measure('what saving a moved step sends'),
      value: found.sent,
      atMost: [5, 2],
    }),
    bounded({
      id: 'D8',
      unit: 'ms',
      measure: measure('saved, until the answer is there'),
      value: found.trip,
      atMost: [150, 80],
    }),
  ]
}

const saves = 5

/** Scripts that calculate nothing at all, each a finding. */
function withFindings(): Definition {
  const large = withLargeProcess(steps)
  const { main } = large.processes
  if (main === undefined) throw new Error('expected a process "main"')
  let left = flawed
  const elements = Object.fromEntries(
    Object.entries(main.elements).map(([id, element]) => {
      if (element.type !== 'scriptTask' || left === 0) return [id, element]
      left -= 1
      return [id, { ...element, script: 'nowhere.known' }]
    }),
  )
  return { ...large, processes: { ...large.processes, main: { ...main, elements } } }
}

/** Asks the page to come back at once, again and again: how long it took at the longest. */
async function longestBlock(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const state = { longest: 0, isOver: false }
    const channel = new MessageChannel()
    let last = performance.now()
    channel.port1.addEventListener('message', () => {
      const now = performance.now()
      state.longest = Math.max(state.longest, now - last)
      last = now
      if (!state.isOver) channel.port2.postMessage(undefined)
    })
    channel.port1.start()
    channel.port2.postMessage(undefined)
    return state
  })
  return () =>
    watch.evaluate((state) => {
      state.isOver = true
      return state.longest
    })
}

/** The draft that the page has from the server, read once and written often. */
async function writingTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/services/hundesteuer-anmeldung/draft')
    const draft: unknown = await answer.json()
    const times = Array.from({ length: 21 }, () => {
      const begun = performance.now()
      JSON.stringify(draft)
      return performance.now() - begun
    })
    return times.toSorted((a, b) => a - b)[10] ?? NaN
  })
}
