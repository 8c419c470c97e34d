import { beforeEach, describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { officeService } from '../../support/officeService.ts'
import { newKey, people, registerKey, releaseService, submitDraft } from '../../support/releases.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const reworded: Definition = { ...office, title: { de: 'Andere Worte' } }
const regrouped = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/kasse' })

let city: TestApp
const key = newKey()

beforeEach(async () => {
  city = createTestApp()
  await registerKey(city, key)
})

async function read(path: string): Promise<unknown> {
  return (await city.send('sven', 'GET', path)).json()
}

describe('submission', () => {
  test('is refused while errors remain, and the errors are named', async () => {
    const { main } = office.processes
    if (main === undefined) throw new Error('office service: expected a main process')
    const broken = { ...office, processes: { main: { ...main, flows: {} } } }
    const { id, title } = broken
    await city.send('miriam', 'POST', '/api/services', { id, title })
    await city.app.request('/api/services/probe/draft', {
      method: 'PUT',
      headers: { ...city.headers('miriam'), 'if-match': '"1"', 'content-type': 'application/json' },
      body: JSON.stringify(broken),
    })

    const answer = await city.send('miriam', 'POST', '/api/services/probe/submissions', {})

    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'errorsRemain',
      findings: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    })
  })

  test('of a first version goes to review as a whole', async () => {
    const id = await submitDraft(city, office)

    expect(await read(`/api/submissions/${id}`)).toMatchObject({
      status: 'inReview',
      submittedBy: 'kaemmerei:designer',
      released: null,
      version: 1,
      previous: null,
      reviewNeeded: true,
      definition: office,
      surface: {
        before: null,
        changed: ['connectors', 'hosts', 'leavingData', 'exchange', 'rights'],
      },
    })
  })

  test('of changed words is for information only', async () => {
    await releaseService(city, office, { key })

    const id = await submitDraft(city, reworded)

    expect(await read(`/api/submissions/${id}`)).toMatchObject({
      status: 'informed',
      reviewNeeded: false,
      version: 2,
      released: office,
      surface: { changed: [] },
    })
    expect((await city.send('sven', 'POST', `/api/submissions/${id}/approval`, {})).status).toBe(
      409,
    )
  })

  test('of changed rights goes to review', async () => {
    await releaseService(city, office, { key })

    const id = await submitDraft(city, regrouped)

    expect(await read(`/api/submissions/${id}`)).toMatchObject({
      status: 'inReview',
      surface: { changed: ['rights'] },
    })
  })

  test('is rejected with a reason, once', async () => {
    const path = `/api/submissions/${await submitDraft(city, office)}`

    const silent = await city.send('sven', 'POST', `${path}/rejection`, { reason: ' ' })
    const rejected = await city.send('sven', 'POST', `${path}/rejection`, { reason: 'Zu viel' })
    const again = await city.send('sven', 'POST', `${path}/approval`, {})

    expect([silent.status, rejected.status, again.status]).toEqual([400, 200, 409])
    expect(await read(path)).toMatchObject({ status: 'rejected', reason: 'Zu viel' })
  })

  test('of the same state twice is refused', async () => {
    await submitDraft(city, office)

    const again = await city.send('miriam', 'POST', '/api/services/probe/submissions', {})

    expect([again.status, await again.json()]).toMatchObject([409, { code: 'nothingChanged' }])
  })

  test('is not reviewed by who made it, even with the role', async () => {
    const both = { sub: 'both', name: 'B', groups: ['kaemmerei:designer', 'it:reviewer'] }
    const id = await submitDraft(city, office, { ...people, designer: both })

    const answer = await city.send(both, 'POST', `/api/submissions/${id}/approval`, {})

    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { code: 'reviewerIsSubmitter' },
    ])
  })
})
