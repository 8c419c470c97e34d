import type { Page } from 'playwright-core'
import type { Definition } from '#shared/model/definition.ts'
import { exampleDefinition } from '../support/exampleDefinition.ts'
import { largeTable } from '../support/largeTable.ts'
import { inDesigner, timed } from './designerPage.ts'
import { bounded, type Measurement } from './measurement.ts'

/** D11: a decision table of 500 rows and 20 conditions, scrolled, walked through, changed. */
export async function designerTableMeasures(): Promise<readonly Measurement[]> {
  const found = await inDesigner(withLargeTable(), 'decisions', used)
  const one = { id: 'D11', unit: 'ms' }
  const key = { ...one, atMost: [50, 25] as const }
  return [
    bounded({
      ...one,
      measure: 'table of 500 × 20 scrolled both ways',
      value: found.scrolled,
      unit: 'fps',
      atLeast: [55, 59],
    }),
    bounded({
      ...key,
      measure: 'an arrow key → painted, slowest but one of 20',
      value: found.moved,
    }),
    bounded({ ...key, measure: 'a cell taken over → painted, median of 5', value: found.written }),
    bounded({
      ...one,
      measure: 'a row deleted → its gap shown, slowest of 5',
      value: found.gap,
      atMost: [300, 150],
    }),
  ]
}

function withLargeTable(): Definition {
  const example = exampleDefinition()
  const table = largeTable(500, 20)
  const fields = table.inputs.map(
    ({ id, label, schema }) =>
      [id, { ...schema, label, purpose: { de: 'Gebühr festsetzen' }, legalBasis: 'KAG' }] as const,
  )
  return {
    ...example,
    data: { ...example.data, ...Object.fromEntries(fields) },
    decisions: { ...example.decisions, fees: table },
  }
}

async function used(page: Page) {
  await page.getByRole('link', { name: 'Gebühren' }).click()
  const grid = page.getByRole('grid', { name: 'Tabelle Gebühren' })
  await grid.focus()
  const moved = await timesOf(20, () => painted(page, 'ArrowDown'))
  await page.keyboard.press('End')
  const written = await timesOf(5, async (at) => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('F2')
    await page.getByRole('textbox').last().fill(`§ ${at} Abs. ${at}`)
    return timed(page, () => page.keyboard.press('Enter'), {
      selector: '.dgc.at',
      text: `§ ${at} Abs. ${at}`,
    })
  })
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  const gap = await timesOf(5, async () => {
    await page.keyboard.press('ArrowDown')
    const shown = await timed(page, () => page.keyboard.press('Delete'), {
      selector: '.dgr.gap',
      text: '?',
    })
    await page.keyboard.press('Control+z')
    await page.locator('.dgr.gap').waitFor({ state: 'detached' })
    return shown
  })
  return {
    moved: moved.at(-2) ?? NaN,
    written: written[2] ?? NaN,
    gap: gap.at(-1) ?? NaN,
    scrolled: await scrolled(page),
  }
}

/** One after the other, the quickest first. */
async function timesOf(
  times: number,
  take: (at: number) => Promise<number>,
): Promise<readonly number[]> {
  const taken: number[] = []
  // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
  for (let at = 1; at <= times; at++) taken.push(await take(at))
  return taken.toSorted((a, b) => a - b)
}

/** Milliseconds from a key to the frame after it, in which something may have moved. */
async function painted(page: Page, key: string): Promise<number> {
  const watch = await page.evaluateHandle(() => ({
    shown: new Promise<number>((resolve) => {
      const pressed = ({ timeStamp }: Event): void => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
      }
      document.addEventListener('keydown', pressed, { capture: true, once: true })
    }),
  }))
  await page.keyboard.press(key)
  return watch.evaluate(({ shown }) => shown)
}

/** Frames in a second while every frame moves the table on. */
async function scrolled(page: Page): Promise<number> {
  return page.evaluate(
    (seconds) =>
      new Promise<number>((resolve) => {
        const grid = document.querySelector('.dg')
        const begun = performance.now()
        let frames = 0
        const move = (now: number): void => {
          if (now - begun > seconds * 1000) {
            resolve((frames / (now - begun)) * 1000)
            return
          }
          frames += 1
          grid?.scrollBy(8, 60)
          requestAnimationFrame(move)
        }
        requestAnimationFrame(move)
      }),
    3,
  )
}
