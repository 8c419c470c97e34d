import { expect } from 'vitest'
import type { Session } from '../../../examples/seed/session.ts'
import type { HandWorked } from '../../support/handWorkedAmounts.ts'

// The portal as a browser without scripts uses it: pages, hidden fields, form posts.

export interface Applied {
  /** Address of the case. */
  readonly home: string
  /** Aktenzeichen. */
  readonly number: string
}

export type Details = HandWorked['dog'] & Pick<HandWorked, 'shelter'> & { readonly remark?: string }

/** Begins a service and waits until its first form is there. */
export async function begin(citizen: Session, service: string): Promise<string> {
  const page = await text(await citizen.request(`/portal/${service}`))
  const form = new URLSearchParams({ command: commandIn(page) })
  const started = await citizen.request(`/portal/${service}/start`, { form })
  expect(started.status).toBe(303)
  return started.headers.get('location') ?? ''
}

/** "Hund anmelden" from the first button to the receipt. */
export async function registerDog(citizen: Session, details: Details): Promise<Applied> {
  const home = await begin(citizen, 'hundesteuer-anmeldung')
  await fill(citizen, home, details)
  return sendOff(citizen, home, details.remark)
}

export async function fill(citizen: Session, home: string, details: Details): Promise<void> {
  await atForm(citizen, home)
  await answer(citizen, `${home}/questions/since`, dateFields('since', details.keptSince))
  await answer(citizen, `${home}/questions/born`, dateFields('born', details.born))
  await answer(citizen, `${home}/questions/breed`, { breed: details.breed })
  await answer(citizen, `${home}/questions/shelter`, { shelter: details.shelter })
}

/** "Hund abmelden" for the only dog, or for the one registered last. */
export async function deregisterDog(citizen: Session): Promise<Applied> {
  const home = await begin(citizen, 'hundesteuer-abmeldung')
  await chooseLast(citizen, home)
  return sendOff(citizen, home)
}

/** Who has one dog only is not asked which. */
export async function chooseLast(citizen: Session, home: string): Promise<void> {
  const page = await atForm(citizen, home)
  const dogs = [...page.matchAll(/name="dog"[^>]*value="(HD-\d+)"/g)].map(([, dog]) => dog ?? '')
  const dog = dogs.at(-1)
  if (dog === undefined) return
  await answer(citizen, `${home}/questions/dog`, { command: commandIn(page), dog })
}

/** Sends what was filled in; answers once the receipt is there. */
export async function sendOff(citizen: Session, home: string, remark = ''): Promise<Applied> {
  const page = await text(await citizen.follow(home))
  const form = new URLSearchParams({ command: commandIn(page), remark })
  const sent = await citizen.request(`${home}/check`, { form })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${home}/receipt`])
  const receipt = await text(await citizen.follow(`${home}/receipt`))
  const [, number = ''] = /<dt>Ihr Aktenzeichen<\/dt>\s*<dd>([^<]+)<\/dd>/.exec(receipt) ?? []
  expect(number).not.toBe('')
  return { home, number }
}

/** The page of the form, once the registers have answered. */
export async function atForm(citizen: Session, home: string): Promise<string> {
  return eventually(async () => {
    const answered = await citizen.follow(home)
    const page = await text(answered)
    return new URL(answered.url).pathname === home && !page.includes('name="command"')
      ? undefined
      : page
  })
}

/** The address of the newest letter, once it is there. */
export async function letterOf(citizen: Session, home: string): Promise<string> {
  return eventually(async () => {
    const page = await text(await citizen.request(`${home}/status`))
    return [...page.matchAll(/href="([^"]+\/letters\/[^"/]+)"/g)].at(-1)?.[1]
  })
}

export async function pdfOf(citizen: Session, letter: string): Promise<Uint8Array> {
  const answered = await citizen.request(`${letter}/pdf`)
  expect(answered.headers.get('content-type')).toBe('application/pdf')
  return new Uint8Array(await answered.arrayBuffer())
}

/** Asks again until there is something; the product works on while we ask. */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
  patienceSeconds = 20,
): Promise<T> {
  for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end;) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`expected an answer within ${patienceSeconds} seconds`)
}

async function answer(citizen: Session, path: string, fields: Record<string, string>) {
  const answered = await citizen.request(path, { form: new URLSearchParams(fields) })
  expect([path, answered.status]).toEqual([path, 303])
}

function dateFields(question: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${question}-day`]: day, [`${question}-month`]: month, [`${question}-year`]: year }
}

export function commandIn(page: string): string {
  const [, command] = /name="command" value="([^"]+)"/.exec(page) ?? []
  if (command === undefined) throw new Error(`expected a form to send in ${page.slice(0, 500)}`)
  return command
}

async function text(answered: Response): Promise<string> {
  const page = await answered.text()
  expect([answered.url, answered.status, answered.status === 200 ? '' : page]).toEqual([
    answered.url,
    200,
    '',
  ])
  return page
}
