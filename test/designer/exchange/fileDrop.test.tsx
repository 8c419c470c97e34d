// @vitest-environment happy-dom
import { act } from 'react'
import { createPortal } from 'react-dom'
import { expect, test } from 'vitest'
import { fileDrop } from '#designer/exchange/fileDrop.ts'
import { showScreen } from '../../support/screen.tsx'

async function taken(where: string): Promise<readonly string[]> {
  const takers: string[] = []
  const takes = (name: string) => fileDrop(() => takers.push(name))
  const dialog = (
    <div id="dialog">
      <div id="picker" {...takes('picker')} />
    </div>
  )
  const page = await showScreen(
    <div id="page" {...takes('page')}>
      {createPortal(dialog, document.body)}
    </div>,
    {},
  )
  const dataTransfer = { types: ['Files'], files: [new File(['{}'], 'a.json')], dropEffect: 'copy' }
  for (const kind of ['dragover', 'drop']) {
    const event = new Event(kind, { bubbles: true, cancelable: true })
    await act(async () => {
      page.querySelector(where)?.dispatchEvent(Object.assign(event, { dataTransfer }))
    })
    expect(event.defaultPrevented).toBe(true)
  }
  return takers
}

test.each([
  ['on the page, by the page', '#page', ['page']],
  ['on what takes files in a dialog, by that alone', '#picker', ['picker']],
  ['elsewhere on a dialog, by nobody', '#dialog', []],
])('a file is taken that is dropped %s', async (_, where, takers) => {
  expect(await taken(where)).toEqual(takers)
})
