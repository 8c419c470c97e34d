// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { openDocument, undoLast, useDocument } from '#designer/designer/documentStore.ts'
import { go } from '#designer/designer/route.ts'
import { FieldsView } from '#designer/fields/FieldsView.tsx'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { buttonNamed, choose, press, showScreen, until } from '../../support/screen.tsx'

const service = 'hundesteuer-anmeldung'

function View() {
  const definition = useDocument((state) => state.opened?.definition)
  return definition === undefined ? null : <FieldsView definition={definition} findings={[]} />
}

async function show(item: string): Promise<HTMLElement> {
  const page = await showScreen(<View />, {})
  await act(async () => {
    openDocument(exampleDefinition(), '1')
    go({ service, view: 'fields', item })
  })
  return page
}

const draft = () => useDocument.getState().opened?.definition
const labelled = (page: HTMLElement, name: string): HTMLInputElement => {
  const label = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === name)
  const input = document.getElementById(label?.htmlFor ?? '')
  if (!(input instanceof HTMLInputElement)) throw new Error(`expected a field ${name}`)
  return input
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    input.blur()
  })
}

/** What a test opened is closed before the next page replaces it. */
afterEach(() => act(async () => useDocument.setState({ opened: undefined })))

describe('a field', () => {
  test('says what it has from its type, and whose word that is', async () => {
    const page = await show('applicant.address.street')

    expect(page.textContent).toContain('Gehört zum Typ „Anschrift“')
    expect(page.textContent).toContain(
      'Bescheid und Hundemarke zustellen, übernommen von „Anschrift“',
    )
    expect(page.textContent).toContain('personenbezogen, übernommen von „Anschrift“')
    expect(page.textContent).toContain(
      '10 Jahre nach dem Ende des Vorgangs, übernommen von „Anschrift“',
    )
  })

  test('keeps an entry that cannot be a bound out of the definition', async () => {
    const page = await show('dog.breed')
    const before = draft()

    await type(labelled(page, 'Höchstens so viele Zeichen'), 'viele')

    expect(page.textContent).toContain('Erwartet wird eine ganze Zahl ab 0, zum Beispiel 10.')
    expect(draft()).toBe(before)
  })

  test('is changed in one step that names it', async () => {
    const page = await show('dog.breed')

    await type(labelled(page, 'Höchstens so viele Zeichen'), '40')

    expect(draft()?.types['Dog']?.properties?.['breed']?.maxLength).toBe(40)
    let undone: string | undefined
    await act(async () => {
      undone = undoLast()
    })
    expect(undone).toBe('Höchstens so viele Zeichen von „Rasse“ ändern')
  })

  test('that nobody uses says so', async () => {
    const page = await show('booking.assessmentId')

    expect(page.textContent).toContain('wird an 1 Stelle verwendet')
    await press(buttonNamed(page, 'Angabe hinzufügen'))
    expect(page.textContent).toContain('Nirgends. Was niemand braucht')
    expect(draft()?.data).toHaveProperty('neueAngabe')
  })

  test('is named where it begins, and its technical name follows once', async () => {
    const page = await show('dog.breed')
    await press(buttonNamed(page, 'Angabe hinzufügen'))
    expect(document.activeElement).toBe(labelled(page, 'Bezeichnung'))

    await type(labelled(page, 'Bezeichnung'), 'Größe des Gartens')

    expect(draft()?.data).toHaveProperty('groesseDesGartens.label.de', 'Größe des Gartens')
    expect(draft()?.data).not.toHaveProperty('neueAngabe')
    expect(page.querySelector('h1')?.textContent).toBe('Größe des Gartens')

    await act(async () => undoLast())
    expect(page.querySelector('h1')?.textContent).toBe('Neue Angabe')
    await act(async () => undoLast())
    expect(page.querySelector('h1')?.textContent).toBe('Rasse')
  })

  test('that holds a list says what each entry may be', async () => {
    const page = await show('tags')
    await act(async () => {
      const example = exampleDefinition()
      const tags = { type: 'array', items: { type: 'string', enum: [] } } as const
      const names = { type: 'array', items: { type: 'string' } } as const
      openDocument({ ...example, data: { ...example.data, tags, names } }, '1')
    })

    await press(buttonNamed(page, 'Zeile hinzufügen'))
    expect(draft()?.data['tags']?.items?.enum).toEqual(['neu'])

    await act(async () => go({ service, view: 'fields', item: 'names' }))
    await type(labelled(page, 'Höchstens so viele Zeichen'), '40')
    expect(draft()?.data['names']).toEqual({
      type: 'array',
      items: { type: 'string', maxLength: 40 },
    })
  })

  test('gets a technical name that its neighbours do not have', async () => {
    const page = await show('dog.breed')
    await press(buttonNamed(page, 'Umbenennen …'))
    const dialog = page.querySelector<HTMLElement>('[role="dialog"]')

    const input = dialog?.querySelector('input')
    if (dialog === null || !(input instanceof HTMLInputElement))
      throw new Error('expected a dialog')
    await type(input, 'Geboren')

    expect(dialog.textContent).toContain('An 12 Stellen wird der Name mit geändert')
    await press(buttonNamed(dialog, 'Umbenennen'))
    expect(draft()?.types['Dog']?.properties).toHaveProperty('geboren')
    expect(draft()?.types['Dog']?.properties).toHaveProperty('born')
    // the button that led there is gone with the page of the former name
    await until(() => document.activeElement === page.querySelector('main'))
  })
})

describe('a type', () => {
  test('that is in use cannot go, and names who uses it', async () => {
    const page = await show('#Address')

    await press(page.querySelector('[aria-label="Entfernen …"]'))

    const dialog = page.querySelector<HTMLElement>('[role="alertdialog"]')
    expect(dialog?.textContent).toContain('Dieser Typ wird noch verwendet.')
    expect(dialog?.textContent).toContain('Typ „Person“')
    expect(dialog === null ? undefined : buttonNamed(dialog, 'Entfernen')).toBeUndefined()
  })
})

async function read(page: HTMLElement, described: unknown): Promise<void> {
  await press(buttonNamed(page, 'Einlesen'))
  const area = page.querySelector('textarea')
  if (area === null) throw new Error('expected a text area')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      area,
      JSON.stringify(described),
    )
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press([...page.querySelectorAll('button')].find((one) => one.textContent === 'Lesen'))
  await until(() => page.textContent.includes('Was angelegt wird'))
}

describe('an import', () => {
  test('leads to what it created, also beside something of the same name', async () => {
    const page = await show('dog')
    await read(page, { $schema: 'x', title: 'Dog', properties: { chip: { type: 'string' } } })

    await press(buttonNamed(page, '1 Eintrag anlegen'))

    expect(draft()?.data).toHaveProperty('dog2')
    expect(page.querySelector('h1')?.textContent).toBe('Dog')
  })

  test('shows what it would create and what already bears the name', async () => {
    const page = await show('dog')
    await read(page, {
      $schema: 'x',
      title: 'Hund',
      type: 'object',
      properties: { name: { type: 'string' }, 'first owner': { $ref: '#/$defs/Person' } },
      $defs: { Person: { type: 'object', properties: { name: { type: 'string' } } } },
    })

    expect(page.textContent).toContain('Persongibt es schon, mit anderem Inhalt')
    await press(buttonNamed(page, '2 Einträge anlegen'))
    expect(draft()?.types['Person2']).toEqual({
      type: 'object',
      properties: { name: { type: 'string' } },
    })
    expect(draft()?.data['hund']).toEqual({
      type: 'object',
      label: { de: 'Hund' },
      properties: {
        name: { type: 'string' },
        firstOwner: { $ref: 'Person2', label: { de: 'first owner' } },
      },
    })
  })
})

describe('moving a field', () => {
  test('takes along what reads it, and is one step to undo', async () => {
    const page = await show('dog.breed')
    const before = draft()
    await press(page.querySelector('[aria-label="Verschieben …"]'))
    await choose(page, 'tax')
    await press(buttonNamed(page, 'Verschieben'))

    expect(draft()?.decisions['breed']?.inputs[0]?.expression).toContain('tax.breed')
    await act(async () => expect(undoLast()).toBe('„Rasse“ verschieben'))
    expect(draft()).toEqual(before)
  })

  test('names the places that mean it without its group', async () => {
    const page = await show('#TaxLine.amount')
    await act(async () => {
      const example = exampleDefinition()
      const { TaxLine = {} } = example.types
      const parts = { type: 'object', properties: {}, label: { de: 'Teile' } } as const
      const properties = { ...TaxLine.properties, parts }
      openDocument(
        { ...example, types: { ...example.types, TaxLine: { ...TaxLine, properties } } },
        '1',
      )
    })
    await press(page.querySelector('[aria-label="Verschieben …"]'))
    await choose(page, '#TaxLine.parts')

    expect(page.textContent).toContain('nennen die Angabe ohne ihre Gruppe')
    expect(buttonNamed(page, 'Verschieben')).toHaveProperty('disabled', true)
  })
})
