import type { Locator, Page } from 'playwright-core'
import { keyTowards, whatHidesFocus } from './focusInPage.ts'

/**
 * The same page for somebody who has no mouse: what is clicked, filled or ticked is reached with Tab and arrow keys, and
 * done with Enter, Space or by typing. What has the focus has to be in view.
 */
export function byKeyboard(page: Page): Page {
  return wrapped(page)
}

/** As many keys as anybody may need to get from one place to the next. */
const farthest = 150

const plain = new WeakMap<object, Page | Locator>()

function wrapped<T extends Page | Locator>(target: T): T {
  const own: object = 'keyboard' in target ? onPage : deedsOf(target)
  const proxy = new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(own, name) ?? Reflect.get(target, name)
      if (name === 'mouse' || name === 'touchscreen') throw new Error('expected keys alone')
      if (typeof value !== 'function') return value
      return (...args: readonly unknown[]) => {
        const result: unknown = Reflect.apply(value, target, args.map(unwrapped))
        return isPlace(result) ? wrapped(result) : result
      }
    },
  })
  plain.set(proxy, target)
  return proxy
}

function unwrapped(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument
  const place = plain.get(argument)
  if (place !== undefined) return place
  if (Object.getPrototypeOf(argument) !== Object.prototype) return argument
  return Object.fromEntries(Object.entries(argument).map(([name, one]) => [name, unwrapped(one)]))
}

function isPlace(value: unknown): value is Page | Locator {
  if (typeof value !== 'object' || value === null) return false
  return 'getByRole' in value && ('boundingBox' in value || 'keyboard' in value)
}

const needsMouse = (): never => {
  throw new Error('expected a way without a mouse')
}

const onPage = { click: needsMouse, fill: needsMouse, dragAndDrop: needsMouse }

/** What is done at a place, by its name in Playwright. */
function deedsOf(place: Locator) {
  const { keyboard } = place.page()
  const tick = async (isWanted: boolean): Promise<void> => {
    await reach(place)
    if ((await place.isChecked()) !== isWanted) await keyboard.press('Space')
  }
  return {
    click: async () => {
      await reach(place)
      const key = await place.evaluate(keyFor)
      if (key !== undefined) await keyboard.press(key)
    },
    fill: async (text: string) => {
      await reach(place)
      await keyboard.press('Control+a')
      await (text === '' ? keyboard.press('Delete') : keyboard.type(text))
    },
    press: async (key: string) => {
      await reach(place)
      await keyboard.press(key)
    },
    blur: () => keyboard.press('Tab'),
    check: () => tick(true),
    setChecked: tick,
    ...Object.fromEntries(
      ['dblclick', 'hover', 'dragTo', 'tap', 'focus', 'dispatchEvent', 'selectOption'].map(
        (name) => [name, needsMouse],
      ),
    ),
  }
}

/** Key by key, until the focus is there and can be seen. */
async function reach(place: Locator): Promise<void> {
  const page = place.page()
  for (let left = farthest; left > 0; left--) {
    const key = await place.evaluate(keyTowards)
    if (key === undefined) return inView(place)
    await page.keyboard.press(key)
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
  throw new Error(`expected ${farthest} keys to reach ${place.toString()} from ${at}`)
}

async function inView(place: Locator): Promise<void> {
  const hidden = await place.evaluate(whatHidesFocus)
  if (hidden !== undefined) throw new Error(`${place.toString()}: covered by ${hidden}`)
}

/** Runs in the page: what does there what a click does. */
function keyFor(place: Element): string | undefined {
  const role = place.getAttribute('role')
  if (role === 'gridcell' || role === 'rowheader') return undefined
  if (place.matches('label, input[type="checkbox"], input[type="radio"]')) return 'Space'
  if (place.matches('input, textarea')) return undefined
  return 'Enter'
}
