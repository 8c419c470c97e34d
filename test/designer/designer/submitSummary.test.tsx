// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { SubmitSummary } from '#designer/designer/SubmitSummary.tsx'
import { updateForm } from '#designer/editing/commands/formQuestions.ts'
import { addSource } from '#designer/editing/commands/sources.ts'
import type { Definition } from '#shared/model/definition.ts'
import { asToday } from '../../support/asToday.ts'
import { showScreen, until } from '../../support/screen.tsx'

const withSource = (definition: Definition): Definition =>
  addSource(definition, {
    title: { de: 'Melderegister' },
    connector: { title: { de: 'Melderegister' }, host: 'melderegister.example' },
    operation: 'getPerson',
    purpose: { de: 'Anschrift' },
    legalBasis: '§ 37 BMG',
    writes: false,
    request: { type: 'object', properties: { id: { type: 'string', label: { de: 'Kennung' } } } },
    response: { type: 'object' },
    errors: [],
  }).definition

const shorter: Definition = updateForm(asToday, 'details', (form) => ({
  ...form,
  questions: [],
  confirmation: { de: 'Stimmt.' },
}))

async function summaryOf(definition: Definition, released: readonly Definition[] = []) {
  const versions = released.map((_one, at) => ({ version: at + 1 }))
  const page = await showScreen(<SubmitSummary definition={definition} findings={[]} />, {
    [`GET /api/services/${definition.id}/versions`]: { status: 200, body: versions },
    ...Object.fromEntries(
      released.map((one, at) => [
        `GET /api/services/${definition.id}/versions/${at + 1}`,
        { status: 200, body: { definition: one } },
      ]),
    ),
  })
  await until(() => page.textContent.includes('Was die IT prüft'))
  return page
}

const rowsOf = (page: HTMLElement) =>
  [...page.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.trim()),
  )

describe('what a submission sums up', () => {
  test('is what became better since the draft began', async () => {
    const page = await summaryOf(shorter)

    expect(rowsOf(page)).toEqual(
      expect.arrayContaining([
        ['Fragen', '14', '0 besser'],
        ['Unterschriften', '1', '0 besser'],
      ]),
    )
    expect(page.textContent).toContain('Verglichen mit dem Ablauf, mit dem der Entwurf begann.')
  })

  test('is the difference to the version in force, once there is one', async () => {
    const page = await summaryOf(asToday, [shorter, shorter])

    expect(rowsOf(page)).toContainEqual(['Fragen', '0', '14 schlechter'])
    expect(page.textContent).toContain('Was sich ändert')
    expect(page.textContent).toContain('Verglichen mit Version 2.')
  })

  test('names what IT looks at, source by source', async () => {
    const page = await summaryOf(withSource(asToday), [asToday])

    expect(page.textContent).toContain(
      '„Melderegister“ wird abgefragt, nach § 37 BMG. „Melderegister“ erfährt dabei: Kennung.',
    )
  })

  test('says that IT is only informed where it answers for nothing of it', async () => {
    expect((await summaryOf(shorter, [asToday])).textContent).toContain('Nichts: Der Entwurf geht')
  })

  test('lists what is different, with the way to all of it', async () => {
    const page = await summaryOf(asToday, [{ ...asToday, summary: { de: 'Früher' } }])
    await until(() => page.textContent.includes('Was anders ist'))

    expect(page.textContent).toContain('Was anders ist (1 Änderung)')
    expect(page.textContent).toContain(`Leistungsseite „${asToday.title.de}“ geändert`)
    expect(page.querySelector('.summary a')?.getAttribute('href')).toBe(
      `/designer/?service=${asToday.id}&view=compare&with=1&of=draft`,
    )
  })

  test.each([
    ['the versions', {}],
    [
      'the version',
      {
        [`GET /api/services/${asToday.id}/versions`]: { status: 200, body: [{ version: 1 }] },
      },
    ],
  ])('says when %s cannot be read, and never that it is the first', async (_, answers) => {
    const page = await showScreen(<SubmitSummary definition={asToday} findings={[]} />, answers)
    await until(() => page.querySelector('[role=alert]') !== null)

    expect(page.textContent).not.toContain('Das ist die erste Version')
    expect(page.textContent).toContain('Noch einmal versuchen')
  })

  test('compares with nothing where there is nothing', async () => {
    const { startedFrom: _none, ...first } = asToday

    expect((await summaryOf(first)).textContent).toContain('Das ist die erste Version.')
  })
})
