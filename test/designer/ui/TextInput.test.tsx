// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { TextInput } from '#designer/ui/TextInput.tsx'
import { showScreen } from '../../support/screen.tsx'

async function inDialog() {
  const left: string[] = []
  const page = await showScreen(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what a dialog around it gets to hear
    <div onKeyDown={({ key }) => left.push(key)}>
      <TextInput label="Rechtsgrundlage" value="§ 4" onCommit={() => left.push('committed')} />
    </div>,
    {},
  )
  const input = page.querySelector('input')
  if (input === null) throw new Error('expected a field')
  const type = async (text: string): Promise<void> =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const press = async (key: string, ctrlKey = false): Promise<void> =>
    act(
      async () =>
        void input.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true })),
    )
  return { input, left, type, press }
}

test('a field gives back what stood there at Escape, and closes what it is in at the next', async () => {
  const { input, left, type, press } = await inDialog()
  await type('§ 5')

  await press('Escape')
  expect([input.value, ...left]).toEqual(['§ 4'])

  await press('Escape')
  expect(left).toEqual(['Escape'])
})

test('a field hands on the keys that are not its own', async () => {
  const { left, press } = await inDialog()

  await press('k', true)
  await press('F6')

  expect(left).toEqual(['k', 'F6'])
})
