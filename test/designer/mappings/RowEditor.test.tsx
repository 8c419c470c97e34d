// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { undoLast } from '#designer/designer/documentStore.ts'
import { setTechnical } from '#designer/designer/sessionStore.ts'
import { buttonNamed, press, until } from '../../support/screen.tsx'
import { kennel } from './kennel.ts'
import {
  closeDraft,
  draft,
  hit,
  openRow,
  options,
  rowsOfDraft,
  searchField,
  showMappings,
  type,
} from './page.tsx'

afterEach(closeDraft)

/** As with the keyboard: look for it, take it, take the row over. */
async function choose(page: HTMLElement, wanted: string): Promise<void> {
  await type(searchField(page), wanted)
  await hit(searchField(page), 'Enter')
}

describe('a row that is open', () => {
  test('takes what is typed, shows what comes of it, and is taken over', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.title')

    await choose(page, 'Vorname')
    expect(page.querySelector('.outcome')?.textContent).toBe('Ergebnis im Beispiel: Erika')
    await hit(searchField(page), 'Enter')

    expect(rowsOfDraft()['holder.title']).toEqual({ value: 'result.given', default: '"keiner"' })
    expect(undoLast()).toContain('Doktorgrad')
    expect(rowsOfDraft()['holder.title']?.value).toBe('result.title')
  })

  test('says why a value does not fit, and does not take it', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.born')

    await type(searchField(page), 'Hunde im Register')
    const [found] = page.querySelectorAll('.pick [role=option]')

    expect(found?.getAttribute('aria-disabled')).toBe('true')
    expect(found?.textContent).toMatch(/Liste/)
    await press(found)
    expect(page.querySelector('.outcome')?.textContent).toContain('12.8.1983')
  })

  test('asks which entry of a list is meant', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.title')

    await type(searchField(page), 'Auch genannt')
    expect(options(page)[0]).toContain('welcher Eintrag?')
    await hit(searchField(page), 'Enter')

    expect(page.querySelector('.outcome')?.textContent).toContain('Eri')
    await press(
      [...page.querySelectorAll('.say button')].find((one) =>
        /erster Eintrag/.test(one.textContent),
      ),
    )
    await until(() => page.querySelector('.popover [role=option]') !== null)
    await press(
      [...page.querySelectorAll('.popover [role=option]')].find((one) =>
        /letzte/.test(one.textContent),
      ),
    )
    expect(page.querySelector('.outcome')?.textContent).toContain('Rika')
  })

  test('puts two values together, with a space between them', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.title')
    await choose(page, 'Vorname')

    await press(page.querySelector('[aria-label="Weitere Angabe anfügen"]'))
    await choose(page, 'Nachname')

    expect(page.querySelector('.outcome')?.textContent).toContain('Erika Mustermann')
  })

  test('says what applies without a value', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.born')

    await press(
      [...page.querySelectorAll('.say button')].find((one) =>
        /bleibt das Ziel leer/.test(one.textContent),
      ),
    )
    await until(() => page.querySelector('.popover [role=option]') !== null)
    await press(
      [...page.querySelectorAll('.popover [role=option]')].find((one) =>
        /halte an/.test(one.textContent),
      ),
    )
    await press(buttonNamed(page, 'Übernehmen'))

    expect(rowsOfDraft()['holder.born']).toEqual({ value: 'result.born', required: true })
  })

  test('keeps the legal basis of a row, and says it where the value comes from', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.born')

    await press(buttonNamed(page, 'Rechtsgrundlage oder Zweck'))
    const field = page.querySelector('.ed3 .in input')
    if (!(field instanceof HTMLInputElement)) throw new Error('expected a field')
    await type(field, '§ 37 BMG')
    await hit(field, 'Enter')
    expect(page.querySelector('.prov .end')?.textContent).toContain('§ 37 BMG')
    await press(buttonNamed(page, 'Übernehmen'))

    expect(rowsOfDraft()['holder.born']).toEqual({ value: 'result.born', note: { de: '§ 37 BMG' } })
  })

  test('offers values by the words of the department', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.title')

    const groups = [...page.querySelectorAll('.pick .from')].map(({ textContent }) => textContent)

    expect(groups).toEqual([
      'Am ehesten gemeint',
      'ask',
      'Vorgang',
      'Angemeldete Person',
      'Füllt noch kein Schritt',
      'Erst in späteren Schritten',
    ])
    const best = page.querySelector('.pick [role=group]')?.textContent
    expect(best).toContain('Titel')
    expect(best).not.toContain('Doktorgrad')
    expect(options(page).join(' ')).not.toMatch(/derivations|reasons|result\.|Steps|De\b/)
  })
})

test('a long formula is edited in several lines, and in the large editor', async () => {
  const long = 'if result.title = null then "ohne Titel" else upper case(result.title)'
  const kennels = kennel()
  const rows = { 'holder.title': { value: long }, 'holder.name': { value: 'result.given' } }
  const taken = { title: { de: 'Aus dem Hunderegister' }, rows }
  await act(async () => setTechnical(true))
  const page = await showMappings('taken', { ...kennels, mappings: { taken } })

  await openRow(page, 'holder.title')
  expect(buttonNamed(page, 'Im großen Editor bearbeiten')).toBeDefined()
  await hit(searchField(page), 'Escape')
  await openRow(page, 'holder.name')
  expect(buttonNamed(page, 'Im großen Editor bearbeiten')).toBeUndefined()

  await act(async () => setTechnical(false))
})

describe('proposals', () => {
  test('are taken over only when they are chosen, as one step', async () => {
    const page = await showMappings('main.ask.input')
    await until(() => buttonNamed(page, 'Ein Vorschlag') !== undefined)

    await press(buttonNamed(page, 'Ein Vorschlag'))
    const dialog = page.querySelector('[role=dialog]')
    expect(dialog?.textContent).toContain('Kennung der Person')
    expect(draft().mappings).not.toHaveProperty('askInput')
    await press(dialog?.querySelector('label'))
    await press([...(dialog?.querySelectorAll('button') ?? [])].at(-1))

    const { ask } = draft().processes['main']?.elements ?? {}
    const made = ask?.type === 'serviceTask' ? draft().mappings[ask.input ?? ''] : undefined
    expect(made?.rows).toEqual({ id: { value: 'identity.personId' } })
    undoLast()
    expect(Object.keys(draft().mappings)).toEqual(['taken'])
  })
})
