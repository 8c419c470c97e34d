import type { Page } from 'playwright-core'
import { withLargeProcess } from '../support/largeProcess.ts'
import { inDesigner, timed } from './designerPage.ts'
import { usedInBpmnJs } from './bpmnJs.ts'
import { draggedIn, framesWhile } from './frames.ts'
import { bounded, type Measurement } from './measurement.ts'

const large = withLargeProcess(1_000)

/** D1, D3–D5, D7: a flow of 1,000 steps, opened, dragged in, looked over, undone. */
export async function designerDrawingMeasures(): Promise<readonly Measurement[]> {
  const found = await inDesigner(large, 'flow', used)
  const flow = (id: string, what: string) => ({ id, measure: `flow of 1,000 steps: ${what}` })
  const { elements, heap } = found
  const [ms, fps] = [{ unit: 'ms' }, { unit: 'fps' }]
  return [
    bounded({
      ...flow('D1', 'drawn once the program is there'),
      ...ms,
      value: found.opened,
      reference: found.otherOpened,
      atMost: [800, 600],
    }),
    bounded({
      ...flow('D1', 'the whole of it shown'),
      ...ms,
      value: found.whole,
      reference: found.otherWhole,
      atMost: [1_500, 700],
    }),
    bounded({
      ...flow('D3', 'a step dragged'),
      ...fps,
      value: found.drag,
      reference: found.otherDrag,
      atLeast: [55, 59],
    }),
    bounded({
      ...flow('D3', 'a step dragged, frames up to p95'),
      ...ms,
      value: found.dragLate,
      reference: found.otherDragLate,
      atMost: [20, 17],
    }),
    bounded({ ...flow('D4', 'moved along'), ...fps, value: found.pan, atLeast: [55, 59] }),
    bounded({
      ...flow('D4', 'made smaller and larger'),
      ...fps,
      value: found.zoom,
      atLeast: [40, 55],
    }),
    bounded({
      ...flow('D4', 'made smaller and larger, frames up to p95'),
      ...ms,
      value: found.zoomLate,
      atMost: [50, 34],
    }),
    bounded({
      ...flow('D5', 'the page'),
      unit: 'elements',
      value: elements,
      atMost: [2_500, 2_000],
    }),
    bounded({ ...flow('D5', 'memory of the page'), unit: 'MB', value: heap, atMost: [40, 26] }),
    bounded({ ...flow('D7', 'undo until painted'), ...ms, value: found.undone, atMost: [50, 25] }),
  ]
}

/** D2: 5,000 steps opened. */
export async function designerLargestMeasures(): Promise<readonly Measurement[]> {
  const { opened } = await inDesigner(withLargeProcess(5_000), 'flow', async (page) => ({
    opened: await openedIn(page),
  }))
  const measure = 'flow of 5,000 steps: the program there → drawn'
  return [bounded({ id: 'D2', unit: 'ms', measure, value: opened, atMost: [2_000, 1_000] })]
}

/** D9: the whole flow arranged beside the page, until it is drawn anew. */
export async function designerArrangeMeasures(): Promise<readonly Measurement[]> {
  const measures: Measurement[] = []
  for (const [steps, atMost] of [
    [200, [1_000, 650]],
    [1_000, [4_000, 2_300]],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that neither slows the other down
    const { arranged } = await inDesigner(withLargeProcess(steps), 'flow', async (page) => {
      await page.locator('.react-flow__node').first().waitFor()
      const button = page.getByRole('button', { name: /anordnen/ })
      const done = { selector: '[role=status]', text: 'angeordnet' }
      return { arranged: await timed(page, () => button.click(), done) }
    })
    const measure = `flow of ${steps.toLocaleString('en')} steps arranged`
    measures.push(bounded({ id: 'D9', unit: 'ms', measure, value: arranged, atMost }))
  }
  return measures
}

async function used(page: Page) {
  const opened = await openedIn(page)
  const step = page.locator('.react-flow__node-shape', { hasText: 'Schritt 4' }).first()
  const drag = await draggedIn(page, step)
  const undone = await timed(page, () => page.keyboard.press('Control+z'), {
    selector: '[role=status]',
    text: 'verschieben',
  })
  const pan = await framesWhile(page, () => wheel(page, { x: 40, y: 8 }))
  const { elements, heap } = await sizeOf(page)
  const fit = page.getByRole('button', { name: 'Ganzen Ablauf zeigen' })
  const whole = await timed(page, () => fit.click(), { selector: '.far', text: '' })
  await page.mouse.move(600, 400)
  await page.keyboard.down('Control')
  const zoom = await framesWhile(page, async () => {
    await wheel(page, { x: 0, y: -12 })
    await wheel(page, { x: 0, y: 12 })
  })
  await page.keyboard.up('Control')
  const other = await usedInBpmnJs(page, large)
  return {
    opened,
    whole,
    drag: drag.fps,
    dragLate: drag.late,
    pan: pan.fps,
    zoom: zoom.fps,
    zoomLate: zoom.late,
    elements,
    heap,
    undone,
    otherOpened: other.opened,
    otherWhole: other.whole,
    otherDrag: other.drag.fps,
    otherDragLate: other.drag.late,
  }
}

/** From when the program of the page was there until steps of the flow were painted. */
async function openedIn(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.react-flow__node-shape') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0, undefined, {
    timeout: 120_000,
  })
  return page.evaluate(() => {
    const [drawn] = performance.getEntriesByName('drawn')
    const program = performance
      .getEntriesByType('resource')
      .find(({ name }) => /\/assets\/designer-[^/]*\.js$/.test(name))
    if (!(program instanceof PerformanceResourceTiming)) throw new Error('no program of the page')
    return (drawn?.startTime ?? NaN) - program.responseEnd
  })
}

async function wheel(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  // oxlint-disable-next-line no-await-in-loop -- a person turns the wheel notch by notch
  for (let at = 0; at < 40; at++) await page.mouse.wheel(x, y)
}

async function sizeOf(page: Page): Promise<{ readonly elements: number; readonly heap: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return {
    elements: await page.locator('*').count(),
    heap: usedSize / 1_000_000,
  }
}
