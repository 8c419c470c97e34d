import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { exportBpmn } from '#shared/bpmn/exportBpmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import { draggedIn } from './frames.ts'

const require = createRequire(import.meta.url)
const program = require.resolve('bpmn-js/dist/bpmn-modeler.production.min.js')
const styles = [
  require.resolve('bpmn-js/dist/assets/diagram-js.css'),
  require.resolve('bpmn-js/dist/assets/bpmn-js.css'),
]

/** As much of bpmn-js as is asked here. */
interface Modeler {
  readonly importXML: (xml: string) => Promise<unknown>
  readonly saveXML: (how: { readonly format: boolean }) => Promise<unknown>
  readonly get: (part: 'canvas') => { readonly zoom: (to: 'fit-viewport') => void }
}

/** The same flow in bpmn-js, in a page of its own beside ours: opened, dragged in, written, shown as a whole. */
export async function usedInBpmnJs(beside: Page, definition: Definition) {
  const xml = await exportBpmn(definition)
  const page = await beside.context().newPage()
  await page.setContent('<div id="canvas" style="height: 100vh"></div>')
  await page.addScriptTag({ path: program })
  for (const path of styles) await page.addStyleTag({ path }) // oxlint-disable-line no-await-in-loop -- in their order
  const modeler = await page.evaluateHandle(() => {
    const { BpmnJS } = globalThis as unknown as {
      // reason: a program of others without modules
      readonly BpmnJS: new (how: { readonly container: string }) => Modeler
    }
    return new BpmnJS({ container: '#canvas' })
  })
  const opened = await modeler.evaluate(async (bpmn, xml) => {
    const begun = performance.now()
    await bpmn.importXML(xml)
    return new Promise<number>((shown) => {
      requestAnimationFrame(() => setTimeout(() => shown(performance.now() - begun)))
    })
  }, xml)
  const step = page.locator('.djs-shape', { hasText: 'Schritt 4' }).first()
  const drag = await draggedIn(page, step)
  const written = await modeler.evaluate(async (bpmn) => {
    const begun = performance.now()
    await bpmn.saveXML({ format: false })
    return performance.now() - begun
  })
  const whole = await modeler.evaluate((bpmn) => {
    const begun = performance.now()
    bpmn.get('canvas').zoom('fit-viewport')
    return new Promise<number>((shown) => {
      requestAnimationFrame(() => setTimeout(() => shown(performance.now() - begun)))
    })
  })
  await page.close()
  return { opened, whole, drag, written }
}
