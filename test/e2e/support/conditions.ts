import type { Locator } from 'playwright-core'
import { pageOf, pick } from './designing.ts'

/** "Rasse auf der Liste · ist · Ja": what is compared, how, and with what. */
export interface Said {
  readonly field: string
  readonly of?: string
  readonly verb: string
  readonly value?: string
}

export interface Several {
  readonly which: 'all' | 'any'
  readonly parts: readonly (Said | Several)[]
}

/** As a sentence: its slots are picked one after the other. */
export async function sayCondition(place: Locator, said: Said | Several): Promise<void> {
  await place.getByRole('button', { name: 'Bedingung festlegen' }).click()
  await say(place.locator('.condAdd').last().locator('..'), said)
}

async function say(place: Locator, said: Said | Several): Promise<void> {
  if (!('parts' in said)) return sayTest(place, said)
  const [first, ...others] = said.parts
  if (first === undefined || 'parts' in first) throw new Error('expected a condition to begin with')
  await sayTest(place, first)
  for (const [at, part] of others.entries()) await sayNext(place, part, at + 1)
  if (said.which === 'any') await pick(place, /Bedingungen zutreffen müssen$/, /^mindestens eine/)
}

async function sayNext(place: Locator, part: Said | Several, at: number): Promise<void> {
  const add = place.locator(':scope > .condAdd')
  if (!('parts' in part)) {
    await add.getByRole('button', { name: 'Bedingung', exact: true }).click()
    return sayTest(entry(place, at), part)
  }
  await add.getByRole('button', { name: 'Gruppe', exact: true }).click()
  const group = entry(place, at).locator(':scope > div')
  const [one, two, ...more] = part.parts
  for (const [index, inner] of [one, two].entries()) {
    if (inner === undefined || 'parts' in inner) throw new Error('expected two conditions')
    await sayTest(entry(group, index), inner)
  }
  for (const [index, inner] of more.entries()) await sayNext(group, inner, index + 2)
}

function entry(place: Locator, at: number): Locator {
  return place.locator(':scope > .condParts > li').nth(at)
}

async function sayTest(place: Locator, { field, of, verb, value }: Said): Promise<void> {
  const option = of === undefined ? new RegExp(`^${field}( |$)`) : new RegExp(`^${field} ${of}`)
  await place
    .getByRole('button', { name: /Angabe$/ })
    .first()
    .click()
  await pageOf(place).getByRole('option', { name: option }).first().click()
  await pick(place, /Vergleich$/, verb)
  if (value === undefined) return
  const typed = place.getByRole('textbox', { name: 'Wert' })
  if ((await typed.count()) === 0) return pick(place, /Wert$/, value)
  await typed.fill(value)
  await typed.blur()
}
