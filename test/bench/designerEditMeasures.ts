import type { Page } from 'playwright-core'
import { lint } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { withLargeProcess } from '../support/largeProcess.ts'
import { usedInBpmnJs } from './bpmnJs.ts'
import { inDesigner, timed, watched } from './designerPage.ts'
import { bounded, type Measurement } from './measurement.ts'

const steps = 1_000
const flawed = 50

/** D6: a step goes from a flow with findings, until the list speaks of what is missing now. */
export async function designerLintMeasures(): Promise<readonly Measurement[]> {
  const measures: Measurement[] = []
  for (const flow of [withFindings(true), withFindings(false)]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that neither slows the other down
    const { gone, shown, blocked } = await inDesigner(flow, 'flow', stepDeleted)
    const found = lint(flow).length
    const measure = `flow of ${steps.toLocaleString('en')} steps, ${found} findings`
    const row = (what: string, value: number, atMost: readonly [number, number]) =>
      bounded({ id: 'D6', unit: 'ms', measure: `${measure}: ${what}`, value, atMost })
    measures.push(
      row('edit → drawn without the step', gone, [150, 100]),
      row('edit → finding shown', shown, [150, 100]),
      row('longest block of the page', blocked, [16, 10]),
    )
  }
  return measures
}

async function stepDeleted(page: Page) {
  const step = page.locator('.react-flow__node[data-id="n4"]')
  await step.waitFor()
  await page
    .locator('.dock .fs > li')
    .nth(flawed - 1)
    .waitFor({ state: 'attached' })
  await step.click()
  await step.focus()
  const longest = await longestBlock(page)
  const gone = await watched(page, { selector: '[role=status]', text: '„Schritt 4“ gelöscht' })
  const shown = await timed(page, () => page.keyboard.press('Delete'), {
    selector: '.dock .fs > li',
    text: '„Schritt 5“ wird nie erreicht',
  })
  return { gone: await gone(), shown, blocked: await longest() }
}

/** D8: the draft as text, what saving sends, and how long the answer takes. */
export async function designerSaveMeasures(): Promise<readonly Measurement[]> {
  const large = withLargeProcess(steps)
  const found = await inDesigner(large, 'flow', async (page) => {
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
    const written = await writingTime(page)
    const other = await usedInBpmnJs(page, large)
    return {
      written,
      otherWritten: other.written,
      sent: Math.max(...sizes),
      trip: Math.max(...times),
    }
  })
  const measure = (what: string) => `flow of ${steps.toLocaleString('en')} steps: ${what}`
  return [
    bounded({
      id: 'D8',
      unit: 'ms',
      measure: measure('the draft as text'),
      value: found.written,
      reference: found.otherWritten,
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

/** Scripts that calculate nothing at all, each a finding; alone, or with what is found of steps by hand and all that no step uses. */
function withFindings(alone: boolean): Definition {
  const large = withLargeProcess(steps)
  const { main } = large.processes
  if (main === undefined) throw new Error('expected a process "main"')
  let left = flawed
  const elements = Object.fromEntries(
    Object.entries(main.elements).map(([id, element]): [string, Element] => {
      const { type, name } = element
      if (type === 'manualTask' && alone) return [id, { type: 'scriptTask', name, script: '{}' }]
      if (type !== 'scriptTask' || left === 0) return [id, element]
      left -= 1
      return [id, { ...element, script: 'nowhere.known' }]
    }),
  )
  const flow = { ...large, processes: { main: { ...main, elements } } }
  return alone ? { ...flow, ...nothing } : flow
}

const nothing = { sources: {}, forms: {}, mappings: {}, decisions: {}, letters: {}, deadlines: {} }

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
