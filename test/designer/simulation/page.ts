import { act } from 'react'
import { buttonNamed, press, until } from '../../support/screen.tsx'

/** What stands in the line of a value; undefined where there is none. */
export function row(page: HTMLElement, name: string): string | undefined {
  const label = name.charAt(0).toUpperCase() + name.slice(1)
  return [...page.querySelectorAll('tr')].find(
    ({ firstElementChild }) => firstElementChild?.textContent === label,
  )?.textContent
}

export async function tab(page: HTMLElement, name: string): Promise<Element | undefined> {
  const found = () =>
    [...page.querySelectorAll('[role=radio]')].find(({ textContent }) => textContent === name)
  await until(() => found() !== undefined)
  return found()
}

/** An entry of a menu. */
export async function pick(page: HTMLElement, menu: string, entry: string): Promise<void> {
  await press(buttonNamed(page, menu))
  const found = () =>
    [...page.querySelectorAll('[role=menuitem]')].find(({ textContent }) =>
      textContent.startsWith(entry),
    )
  await until(() => found() !== undefined)
  await press(found())
}

export async function write(page: HTMLElement, label: string, text: string): Promise<void> {
  const field = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  const input = page.querySelector(`#${CSS.escape(field?.htmlFor ?? '')}`)
  if (!(input instanceof HTMLInputElement)) throw new Error(`write: expected a field ${label}`)
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** A dialog that closes gives the focus back in the next frame, while its page has to be there still. */
export function closePage(): Promise<void> {
  return act(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}
