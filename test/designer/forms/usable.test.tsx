// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Usable } from '#designer/forms/preview/Usable.tsx'
import { keepSeen, seenFindings, useSeenBarriers } from '#designer/forms/seenBarriers.ts'
import { useUsable } from '#designer/forms/preview/useUsable.ts'
import type { Form } from '#shared/model/content.ts'
import { define, form, question } from '../../support/processDefinition.ts'
import { press, showScreen } from '../../support/screen.tsx'

const shown = form(question('count'))

function Looked() {
  const [usable, check] = useUsable({ id: 'dog', form: shown, page: 'first' })
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

test('what a look has shown is a finding at the question, until the form changes', () => {
  const definition = define({ elements: {}, flows: [] })
  const of = (dog: Form) => ({ ...definition, forms: { dog } })
  const barriers = [{ rule: 'label', help: 'Form elements must have labels', question: 'count' }]
  keepSeen({ id: 'dog', form: shown }, 'desk', barriers)
  keepSeen({ id: 'dog', form: shown }, 'phone', [...barriers, { rule: 'narrow', help: '' }])
  const { seen } = useSeenBarriers.getState()

  const found = seenFindings(of(shown), seen)

  expect(found.map(({ pointer, severity }) => [pointer, severity])).toEqual([
    ['/forms/dog/questions/0', 'warning'],
    ['/forms/dog', 'warning'],
  ])
  expect(found[0]?.text.de).toContain('Ein Feld hat keine Beschriftung.')
  expect(seenFindings(of({ ...shown }), seen)).toEqual([])
})
