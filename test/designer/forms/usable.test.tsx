// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Usable } from '#designer/forms/preview/Usable.tsx'
import { useUsable } from '#designer/forms/preview/useUsable.ts'
import { form, question } from '../../support/processDefinition.ts'
import { press, showScreen } from '../../support/screen.tsx'

const shown = form(question('count'))

function Looked() {
  const [usable, check] = useUsable(shown)
  useEffect(() => check(document, false), [check])
  return (
    <>
      <button onClick={() => check(document, false)}>Noch einmal</button>
      <Usable usable={usable} form={shown} />
    </>
  )
}

async function look(): Promise<HTMLElement> {
  vi.useFakeTimers()
  const page = await showScreen(<Looked />, {})
  await rest()
  return page
}

const rest = () => act(() => vi.advanceTimersByTimeAsync(1000))

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('says that nothing could be checked where axe does not load', async () => {
  const page = await look()

  expect(page.textContent).toContain('ließ sich gerade nicht prüfen')
})

test('checks again after a look that failed', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Error('busy')).mockResolvedValue({ violations: [] })
  vi.stubGlobal('axe', { run })
  const page = await look()
  expect(page.textContent).toContain('ließ sich gerade nicht prüfen')

  await press(page.querySelector('button'))
  await rest()

  expect(page.textContent).toContain('Mit Tastatur und Vorleseprogramm bedienbar')
})
