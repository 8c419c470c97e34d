// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { go } from '#designer/designer/route.ts'
import { buttonNamed, press, until } from '../../support/screen.tsx'
import { kennel } from './kennel.ts'
import { cells, closeDraft, hit, openRow, rowOf, rowsOfDraft, showMappings } from './page.tsx'

afterEach(closeDraft)

const keysOf = (page: HTMLElement) =>
  [...page.querySelectorAll('[role=treegrid] [data-key]')].map((row) =>
    row.getAttribute('data-key'),
  )

describe('the table', () => {
  test('says where each value comes from, what is made of it and what comes of it', async () => {
    const page = await showMappings()

    expect(cells(page, 'holder.name')).toEqual([
      'Voller Name',
      'freiwillig',
      'VornameNachname',
      'Vorname und Nachname',
      'Erika · MustermannErika Mustermann',
      'passt',
    ])
    expect(cells(page, 'holder.born').slice(3)).toEqual(['unverändert', '12.8.1983', 'passt'])
    expect(cells(page, 'holder.title')[4]).toBe('keiner')
  })

  test('shows another sample case', async () => {
    const page = await showMappings()

    await press(page.querySelector('.case button'))
    await until(() => page.querySelector('[role=option]') !== null)
    await press([...page.querySelectorAll('[role=option]')].at(-1))

    await until(() => cells(page, 'holder.name')[4]?.includes('Max Mustermann') === true)
    expect(cells(page, 'holder.title')[4]).toBe('Dr.')

    await act(async () => go({ service: kennel().id, view: 'mappings', item: 'main.ask.input' }))
    expect(page.querySelector('.case button')?.textContent).toContain('Mit Titel')
  })

  test('names what it takes of an entry by its words', async () => {
    const draft = kennel()
    const rows = { 'holder.nickname': { value: 'result.dogs[-1].label' } }
    const taken = { title: { de: 'Aus dem Hunderegister' }, rows }
    const page = await showMappings('taken', { ...draft, mappings: { taken } })

    expect(cells(page, 'holder.nickname')[3]).toBe(
      'Bezeichnung des letzten Eintrags von Hunde im Register',
    )
  })

  test('goes through the entries of a list', async () => {
    const page = await showMappings()

    expect(rowOf(page, 'dogs').textContent).toContain('Eintrag 1 von 2')
    expect(cells(page, 'dogs[].name')[4]).toBe('Bello')
    await press(page.querySelector('[aria-label="Nächster Eintrag"]'))

    expect(cells(page, 'dogs[].name')[4]).toBe('Luna')
    expect(cells(page, 'dogs[].since')[4]).toBe('2024')
    expect(rowOf(page, 'dogs[].name').getAttribute('aria-level')).toBe('3')
  })

  test('says in a place of its own what is required and open', async () => {
    const page = await showMappings('main.ask.input')

    expect(cells(page, 'id')).toEqual([
      'Kennung der Person',
      'Pflichtangabe',
      'Herkunft wählen',
      '',
      'noch kein Wert',
      'Pflichtfeld ist leer',
    ])
    expect(page.querySelector('[role=meter]')?.getAttribute('aria-label')).toBe(
      '0 von 1 Pflichtfeldern belegt',
    )
  })

  test('tells of a target that is gone', async () => {
    const { data, ...rest } = kennel()
    const { holder: _, ...others } = data
    const page = await showMappings('taken', { ...rest, data: others })

    expect(cells(page, 'holder.born')[5]).toContain('gibt es nicht mehr')
  })
})

describe('the keys of the table', () => {
  const active = (page: HTMLElement) => page.querySelectorAll('[role=treegrid] [tabindex="0"]')

  test('walk over the rows with one tab stop', async () => {
    const page = await showMappings()
    const [first, second] = keysOf(page)

    expect([...active(page)].map((row) => row.getAttribute('data-key'))).toEqual([first])
    await hit(active(page)[0] ?? null, 'ArrowDown')
    expect([...active(page)].map((row) => row.getAttribute('data-key'))).toEqual([second])
    expect(document.activeElement?.getAttribute('data-key')).toBe(second)
    await hit(active(page)[0] ?? null, 'End')
    expect(document.activeElement?.getAttribute('data-key')).toBe(keysOf(page).at(-1))
    await hit(active(page)[0] ?? null, 'Home')
    expect(document.activeElement?.getAttribute('data-key')).toBe(first)
  })

  test('fold a list, and unfold it', async () => {
    const page = await showMappings()

    await hit(rowOf(page, 'dogs'), 'Home')
    await act(async () => rowOf(page, 'dogs').focus())
    for (let left = keysOf(page).indexOf('dogs'); left > 0; left -= 1)
      await hit(document.activeElement?.closest('[role=row]') ?? null, 'ArrowDown') // oxlint-disable-line no-await-in-loop -- one key after the other
    await hit(rowOf(page, 'dogs'), 'ArrowLeft')
    expect(keysOf(page)).not.toContain('dogs[].name')
    await hit(rowOf(page, 'dogs'), 'ArrowRight')
    expect(keysOf(page)).toContain('dogs[].name')
  })

  test('open a row at its search field, and close it where it was', async () => {
    const page = await showMappings()
    await hit(page.querySelector('[tabindex="0"][data-key]'), 'ArrowDown')
    const row = page.querySelector('[tabindex="0"][data-key]')

    await hit(row, 'Enter')
    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
    expect(row?.getAttribute('aria-expanded')).toBe('true')
    await hit(document.activeElement, 'Escape')

    expect(page.querySelector('.pick')).toBeNull()
    expect(document.activeElement).toBe(row)
  })

  test('open a row at its search field after a key that led nowhere', async () => {
    const page = await showMappings()
    await hit(active(page)[0] ?? null, 'End')
    await hit(active(page)[0] ?? null, 'End')

    await hit(active(page)[0] ?? null, 'Enter')

    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  })

  test('empty a row', async () => {
    const page = await showMappings()
    await openRow(page, 'holder.born')
    await hit(document.activeElement, 'Escape')

    await hit(rowOf(page, 'holder.born'), 'Delete')

    expect(Object.keys(rowsOfDraft())).not.toContain('holder.born')
  })
})

describe('the lines', () => {
  test('show the same rows, and the keys move through them', async () => {
    const page = await showMappings()
    await press(buttonNamed(page, 'Linien'))
    const list = page.querySelector('.mlines [role=listbox]')
    const chosen = () => page.querySelector('.mlines [aria-selected=true] b')?.textContent

    expect(page.querySelector('.mlines')?.textContent).toContain('Hunde im Register')
    const before = chosen()
    await hit(list, 'ArrowDown')

    expect(chosen()).not.toBe(before)
    expect(list?.getAttribute('aria-activedescendant')).toBe('line-1')
  })
})
