// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '#designer/commands/commands.ts'
import { CompareView } from '#designer/comparing/CompareView.tsx'
import { useWalk } from '#designer/comparing/walk.ts'
import { openDocument, useDocument } from '#designer/designer/documentStore.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sampleService } from '../../support/sampleService.ts'
import { buttonNamed, press, showScreen, until, type Answers } from '../../support/screen.tsx'

const released = sampleService()
const { id } = released
const [table = ''] = Object.keys(released.decisions)
const [letter = ''] = Object.keys(released.letters)

const edited = (edit: (definition: Definition) => void): Definition => {
  const draft = structuredClone(released)
  edit(draft)
  return draft
}

const release = { version: 1, validFrom: '2026-01-01', state: 'current' }
const oneVersion: Answers = {
  'GET /api/submissions': { status: 200, body: [] },
  [`GET /api/services/${id}/versions`]: { status: 200, body: [release] },
  [`GET /api/services/${id}/versions/1`]: { status: 200, body: { definition: released } },
}

/** With the list of changes, or with why there is none. */
async function compare(draft: Definition, answers: Answers = oneVersion): Promise<HTMLElement> {
  openDocument(draft, '"1"')
  const page = await showScreen(<Opened />, answers)
  await until(() => page.querySelector('.changes, .empty, [role=alert]') !== null)
  return page
}

function Opened() {
  const definition = useDocument(({ opened }) => opened?.definition)
  return definition && <CompareView definition={definition} />
}

const entries = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('.entry')].map(({ textContent }) => textContent)
const entryOf = (page: HTMLElement, begin: string) =>
  [...page.querySelectorAll('.entry')].find(({ textContent }) => textContent.startsWith(begin))

afterEach(() => act(async () => useDocument.setState({ opened: undefined })))
beforeEach(() => globalThis.history.replaceState(null, '', `/designer/?service=${id}&view=compare`))

const several = edited((definition) => {
  const [row] = definition.decisions[table]?.rows ?? []
  const own = definition.letters[letter]
  const start = definition.processes['main']?.elements['start']
  if (!row || !own || !start) throw new Error('expected a row, a letter and a start')
  row.legalBasis = '§ 99 Satzung'
  own.subject = { de: `${own.subject.de} neu gefasst` }
  start.name = { de: 'Los geht es' }
})

describe('two states of a service', () => {
  test('are the draft and the version at first, what differs listed by group', async () => {
    const page = await compare(several)

    expect([...page.querySelectorAll('.changes h3')].map(({ textContent }) => textContent)).toEqual(
      ['Ablauf 1', 'Tabellen 1', 'Schreiben 1'],
    )
    expect(entries(page)[0]).toContain('Schritt „Los geht es“ geändert')
    expect(page.querySelector<HTMLAnchorElement>('.changes a')?.getAttribute('href')).toBe(
      `/designer/?service=${id}`,
    )
  })

  test('show a letter word by word', async () => {
    const page = await compare(several)

    await press(entryOf(page, 'Schreiben'))

    expect(page.querySelector('.closeUp ins')?.textContent).toContain('neu gefasst')
    expect(page.querySelector('.closeUp del')).toBeNull()
  })

  test('show a table by the rows that differ', async () => {
    const page = await compare(several)

    await press(entryOf(page, 'Tabelle'))

    expect(page.querySelectorAll('.tableChanges tbody tr')).toHaveLength(1)
    expect(page.querySelector('.tableChanges ins')?.textContent).toContain('§ 99 Satzung')
  })

  test('are gone through by keys, within what the filter leaves', async () => {
    const page = await compare(several)
    const next = (): Promise<void> =>
      act(async () => commands.nextChange.run({ element: undefined }))

    await next()
    await next()
    const second = page.querySelector('.entry[aria-current]')?.textContent
    await act(async () => useWalk.setState({ typed: 'schreiben' }))
    await next()

    expect(second).toContain('Tabelle')
    expect(entries(page)).toHaveLength(1)
    expect(page.querySelector('.entry[aria-current]')?.textContent).toContain('Schreiben')
    expect(page.textContent).toContain('1 von 3 Änderungen')
  })

  test('can be seen in full again when those of the kind in view are gone', async () => {
    const page = await compare(several)
    await act(async () => useWalk.setState({ effect: 'added' }))
    expect(entries(page)).toHaveLength(0)

    await press([...page.querySelectorAll('.seg button')].find((one) => one.textContent === 'alle'))

    expect(entries(page)).toHaveLength(3)
  })

  test('lose one difference when it is as it was, as one step that can be undone', async () => {
    const page = await compare(several)

    await press(entryOf(page, 'Schreiben'))
    await press(buttonNamed(page, 'Wieder wie vorher'))
    await until(() => entries(page).length === 2)

    const { definition, history } = useDocument.getState().opened ?? {}
    expect(definition?.letters).toEqual(released.letters)
    expect(history?.past.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^Wieder wie vorher: Schreiben „.*“ geändert$/),
    ])
  })
})

describe('nothing to see', () => {
  test('before there is another state, said with what will stand here', async () => {
    const none = { ...oneVersion, [`GET /api/services/${id}/versions`]: { status: 200, body: [] } }
    const page = await compare(released, none)

    expect(page.textContent).toContain('Noch gibt es nichts zum Vergleichen')
  })

  test('where both are the same', async () => {
    const page = await compare(released)

    expect(page.textContent).toContain('Beide sind gleich')
  })

  test('but a drawing that was moved', async () => {
    const page = await compare(
      edited(({ layout }) => {
        const place = layout['main']?.elements['start']
        if (place) place.x += 40
      }),
    )

    expect(page.textContent).toContain('Nur die Zeichnung ist anders')
  })

  test.each([
    ['in a format of another time', 409, 'formatUnknown', 'Das kennt niemand mehr.'],
    ['that the server cannot give', 503, 'unavailable', 'Die Seite antwortet gerade nicht.'],
  ])('of a version %s, said with a way to try again', async (...[, status, code, title]) => {
    const page = await compare(released, {
      ...oneVersion,
      [`GET /api/services/${id}/versions/1`]: { status, body: { title, code } },
    })

    const said = page.querySelector('[role=alert]')?.textContent
    expect(said).toContain(status === 409 ? title : 'Noch einmal versuchen')
    expect(buttonNamed(page, 'Noch einmal versuchen')).toBeDefined()
  })
})
