import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { openBrowser } from './support/browser.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeNarrow } from './support/see.ts'
import { enter } from './support/staff.ts'
import { saved } from './support/workbench.ts'

const service = 'hundesteuer-anmeldung'
const path = `/designer/?service=${service}`

const register = `
openapi: 3.0.3
info: { title: Kfz-Register, version: '1' }
servers: [{ url: 'https://kfz.musterstadt.example/v1' }]
paths:
  /vehicles/{plate}:
    get:
      operationId: getVehicle
      summary: Fahrzeug abfragen
      parameters:
        - { name: plate, in: path, required: true, schema: { type: string, title: Kennzeichen } }
      responses:
        '200':
          content:
            application/json:
              schema:
                type: object
                properties:
                  holder: { type: string, title: Halterin oder Halter }
                  colour: { type: string, title: Farbe, format: hex }
        '404': { description: Fahrzeug unbekannt }
`

let product: Product
let browser: Browser
let jonas: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  jonas = await enter(browser, product, { persona: 'jonas', path })
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('a data designer', () => {
  test('makes a source of an interface description, and cannot leave out why', async () => {
    await view('Daten').click()
    await jonas.getByRole('treegrid', { name: 'Angaben der Leistung' }).waitFor()
    await see(jonas)
    await seeNarrow(jonas)

    await jonas.getByRole('button', { name: 'Einlesen …' }).click()
    await jonas.getByRole('textbox', { name: 'Inhalt' }).fill('openapi: [')
    await jonas.getByRole('button', { name: 'Lesen', exact: true }).click()
    await jonas.getByRole('alert').filter({ hasText: 'Zeile 1' }).waitFor()
    await see(jonas)
    await jonas.getByRole('textbox', { name: 'Inhalt' }).fill(register)
    await jonas.getByRole('button', { name: 'Lesen', exact: true }).click()
    await jonas.getByRole('button', { name: /Fahrzeug abfragen/ }).click()
    await jonas.getByRole('button', { name: 'Datenquelle anlegen' }).click()
    await jonas.getByText('Erwartet wird: Zweck.').waitFor()
    await jonas.getByText('Erwartet wird mindestens eine angehakte Angabe.').waitFor()
    await jonas.getByText('Was nicht übernommen wird').click()
    await jonas.getByText('Das Format „hex“ gibt es hier nicht').waitFor()
    await see(jonas)

    const dialog = jonas.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Zweck' }).fill('Haltereigenschaft prüfen')
    await dialog.getByRole('textbox', { name: 'Rechtsgrundlage' }).fill('§ 39 StVG')
    await dialog.getByRole('checkbox', { name: /Halterin oder Halter/ }).press('Space')
    await choose('Was bei „Fahrzeug unbekannt“ geschieht', /als Fehler/)
    await dialog.getByRole('button', { name: 'Datenquelle anlegen' }).click()
    await jonas.getByRole('heading', { level: 1, name: 'Fahrzeug abfragen' }).waitFor()
    await see(jonas)
    await saved(jonas)

    const { sources, connectors, errors } = await draft()
    expect(sources['fahrzeugAbfragen']).toEqual({
      title: { de: 'Fahrzeug abfragen' },
      connector: 'kfzRegister',
      operation: 'getVehicle',
      purpose: { de: 'Haltereigenschaft prüfen' },
      legalBasis: '§ 39 StVG',
      writes: false,
      request: {
        type: 'object',
        properties: { plate: { type: 'string', label: { de: 'Kennzeichen' } } },
        required: ['plate'],
      },
      response: {
        type: 'object',
        properties: { holder: { type: 'string', label: { de: 'Halterin oder Halter' } } },
      },
      errors: { '404': 'fahrzeugUnbekannt' },
    })
    expect(connectors['kfzRegister']?.host).toBe('kfz.musterstadt.example')
    expect(errors['fahrzeugUnbekannt']).toEqual({ title: { de: 'Fahrzeug unbekannt' } })
  })

  test('finds every register in the catalogue, connected or not, and who asks it', async () => {
    await jonas.getByRole('link', { name: 'Schwerbehindertenakte' }).click()
    await jonas.getByText('noch nicht angebunden', { exact: true }).waitFor()
    await jonas.getByRole('rowheader', { name: 'Grad der Behinderung' }).waitFor()
    await see(jonas)
    await jonas.getByRole('link', { name: 'Melderegister Register' }).click()
    await jonas.getByRole('button', { name: /verwenden.*Person und Anschrift abfragen/ }).waitFor()
    await jonas.getByRole('link', { name: 'Version 1 Hund abmelden' }).waitFor()
    await see(jonas)
    await seeNarrow(jonas)

    await jonas.getByRole('button', { name: /verwenden.*Person und Anschrift abfragen/ }).click()
    await jonas.getByRole('checkbox', { name: /^Nebenwohnung/ }).waitFor()
    expect(await jonas.getByRole('checkbox', { checked: true }).count()).toBe(0)
    expect(await jonas.locator('.check .box svg:visible').count()).toBe(0)
    await see(jonas)
    await jonas.getByRole('button', { name: 'Abbrechen' }).click()
  })

  test('adds a field with its purpose and retention', async () => {
    await view('Daten').click()
    await jonas.getByRole('button', { name: 'Angabe hinzufügen', exact: true }).click()
    await enterText('Bezeichnung', 'Größe des Hundes')
    await choose('Art', 'Ganze Zahl')
    await enterText('Größter Wert', '120')
    await enterText('Zweck', 'Hundemarke passend auswählen')
    await enterText('Rechtsgrundlage', '§ 10 Hundesteuersatzung (Beispielwert)')
    await choose('Schutzbedarf', 'personenbezogen')
    await enterText('Aufbewahrung', '2')
    await jonas.getByText('Nirgends. Was niemand braucht').waitFor()
    await see(jonas)
    await saved(jonas)

    const { data } = await draft()
    expect(data['groesseDesHundes']).toEqual({
      type: 'integer',
      maximum: 120,
      label: { de: 'Größe des Hundes' },
      purpose: { de: 'Hundemarke passend auswählen' },
      legalBasis: '§ 10 Hundesteuersatzung (Beispielwert)',
      sensitivity: 'personal',
      retention: 'P2Y',
    })
  })

  test('renames a field everywhere, follows its uses, and takes it back in one step', async () => {
    const before = await draft()
    await openField('Hund', 'Rasse')
    await jonas.getByRole('button', { name: 'Umbenennen …' }).click()
    await jonas.getByRole('dialog').getByRole('textbox').fill('Hunderasse')
    await jonas.getByRole('dialog').getByText('An 12 Stellen').waitFor()
    await see(jonas)
    await jonas.getByRole('button', { name: 'Umbenennen', exact: true }).click()
    await jonas.getByRole('heading', { level: 1, name: 'Hunderasse' }).waitFor()
    await saved(jonas)

    const { forms, decisions, types } = await draft()
    expect(types['Dog']?.properties).toHaveProperty('hunderasse')
    expect(forms['details']?.questions.map((question) => question.path)).toContain('dog.hunderasse')
    expect(decisions['breed']?.inputs[0]?.expression).toContain('dog.hunderasse')

    await jonas.getByRole('link', { name: /Welche Rasse hat der Hund/ }).click()
    await jonas.getByRole('heading', { level: 1, name: 'Hund anmelden' }).waitFor()
    await jonas
      .getByRole('button', { name: 'Rückgängig: „Rasse“ in „Hunderasse“ umbenennen' })
      .click()
    await saved(jonas)
    expect(await draft()).toEqual(before)
  })

  test('hears what goes along before a field goes', async () => {
    await view('Daten').click()
    await openField('Hund', 'Geboren')
    await jonas.getByRole('button', { name: 'Entfernen …' }).click()
    const dialog = jonas.getByRole('alertdialog')
    await dialog.getByText('Damit entfallen auch:').waitFor()
    await dialog.getByText('Diese Stellen lesen die Angabe').waitFor()
    await see(jonas)
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    expect(await dialog.count()).toBe(0)
  })

  test('does it all with nothing but the keyboard', async () => {
    const tree = jonas.getByRole('treegrid', { name: 'Angaben der Leistung' })
    await tabTo(tree.getByRole('row'))
    await jonas.keyboard.type('Mitteilung')
    await jonas.keyboard.press('Enter')
    await jonas.getByRole('heading', { level: 1, name: 'Mitteilung' }).waitFor()
    await tabTo(textbox('Bezeichnung').first())
    await jonas.keyboard.press('Control+a')
    await jonas.keyboard.type('Nachricht an uns')
    await jonas.keyboard.press('Enter')
    await jonas.getByRole('heading', { level: 1, name: 'Nachricht an uns' }).waitFor()
    await tabTo(jonas.getByRole('link', { name: /Formular „Hund anmelden“/ }).first())
    await jonas.keyboard.press('Enter')
    await jonas.getByRole('heading', { level: 1, name: 'Hund anmelden' }).waitFor()
    await jonas.keyboard.press('Control+z')
    await saved(jonas)

    expect((await draft()).data['remark']?.label?.de).toBe('Mitteilung')
  })
})

function view(name: string): Locator {
  return jonas
    .getByRole('navigation', { name: 'Bereiche der Leistung' })
    .getByRole('link', { name, exact: true })
}

function textbox(name: string): Locator {
  return jonas.getByRole('textbox', { name, exact: true })
}

async function enterText(name: string, text: string): Promise<void> {
  await textbox(name).fill(text)
  await textbox(name).press('Enter')
}

async function choose(name: string, option: string | RegExp): Promise<void> {
  await jonas.getByRole('button', { name }).last().click()
  await jonas.getByRole('option', { name: option }).first().click()
}

/** By the tree: the group is opened, then its part chosen. */
async function openField(group: string, part: string): Promise<void> {
  const tree = jonas.getByRole('treegrid', { name: 'Angaben der Leistung' })
  const row = tree.getByRole('row', { name: group, exact: true }).first()
  if ((await row.getAttribute('aria-expanded')) === 'false') {
    await row.getByRole('button', { name: group }).click()
  }
  await tree.getByRole('row', { name: part, exact: true }).first().click()
}

async function tabTo(place: Locator): Promise<void> {
  const there = place.and(jonas.locator(':focus'))
  for (let left = 80; left > 0; left--) {
    await jonas.keyboard.press('Tab') // oxlint-disable-line no-await-in-loop -- one key after the other
    if ((await there.count()) > 0) return // oxlint-disable-line no-await-in-loop -- as above
  }
  throw new Error(`expected the keyboard to reach ${place.toString()}`)
}

async function draft(): Promise<Definition> {
  const session = await product.as('jonas')
  const answer = await session.request(`/api/services/${service}/draft`)
  return definitionSchema.parse(await answer.json())
}
