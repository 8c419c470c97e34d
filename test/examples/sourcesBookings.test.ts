import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createSource } from '../../examples/sources/hundesteuerkonto/createSource.ts'
import { openSource } from '../support/sources.ts'

const assessment = {
  caseNumber: 'HS-2026-000123',
  assessedOn: '2026-06-12',
  dog: {
    name: 'Bruno',
    breed: 'Mischling',
    born: '2024-03',
    keptSince: '2025-11-15',
    category: 'first',
    annualTax: '144.00',
  },
  lines: [
    { year: 2025, months: 1, amount: '9.00' },
    { year: 2026, months: 12, amount: '144.00' },
  ],
  total: '153.00',
}
const deregistration = { endDate: '2026-06-30', refund: '72.00', caseNumber: 'HS-2026-000124' }
const dispatch = {
  tagNumber: '04672',
  caseNumber: 'HS-2026-000123',
  name: 'Karl-Heinz Vogt',
  address: { street: 'Am Mühlbach', houseNumber: '17', postcode: '12345', city: 'Musterstadt' },
}

const writes = [
  { path: '/accounts/MR-000001/assessments', body: assessment },
  { path: '/accounts/MR-000002/dogs/HD-004672/deregistration', body: deregistration },
  { path: '/tag-dispatches', body: dispatch },
]

const Entries = z.object({ entries: z.array(z.unknown()) })
const Log = z.object({ entries: z.array(z.object({ idempotencyKey: z.string().optional() })) })
const Dispatches = z.object({ dispatches: z.array(z.unknown()) })

let account: ReturnType<typeof openSource>
beforeEach(() => {
  account = openSource(createSource)
})
afterEach(() => account.close())

describe.each(writes)('POST $path', ({ path, body }) => {
  const post = (key: string, sent: unknown = body) =>
    account.call(path, { method: 'POST', body: sent, key })

  test('gives the same answer to the same key, and writes once', async () => {
    const first = await post('key-1')
    account.restart()
    const second = await post('key-1')

    expect([first.status, second.status]).toEqual([201, 200])
    expect(await second.json()).toEqual(await first.json())
    expect(await written()).toBe(1)
  })

  test('writes once when the same key comes many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('key-1')))

    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status).toSorted((a, b) => b - a)).toEqual([
      201,
      ...Array.from({ length: 19 }, () => 200),
    ])
    expect(new Set(bodies).size).toBe(1)
    expect(await written()).toBe(1)
    expect(await loggedWith('key-1')).toBe(20)
  })

  test('writes once although the first answer was lost', async () => {
    await account.fault({ mode: 'lostAnswer', times: 1 })

    const answers = [await post('key-1'), await post('key-1')]

    expect(answers.map(({ status }) => status)).toEqual([502, 200])
    expect(await written()).toBe(1)
  })

  test('writes nothing while it is down', async () => {
    await account.fault({ mode: 'down', times: 1 })

    await post('key-1')

    expect(await written()).toBe(0)
  })

  test('refuses a key that was used for something else', async () => {
    await post('key-1')

    const answer = await post('key-1', { ...body, caseNumber: 'HS-2026-000999' })

    expect(await answer.json()).toMatchObject({ status: 409, code: 'idempotencyKeyReused' })
    expect(await written()).toBe(1)
  })

  test.each([
    { reason: 'no key', call: { body } },
    { reason: 'a key with blanks', call: { body, key: 'a b' } },
    { reason: 'an unknown field', call: { body: { ...body, more: 1 }, key: 'key-1' } },
    { reason: 'no body', call: { key: 'key-1' } },
  ])('refuses a request with $reason', async ({ call }) => {
    const answer = await account.call(path, { method: 'POST', ...call })

    expect(answer.status).toBe(400)
    expect(await written()).toBe(0)
  })
})

describe('Hundesteuerkonto', () => {
  test('opens an account with Kassenzeichen and tag for the first dog', async () => {
    const booked = await book('MR-000001', 'key-1')

    expect(await booked.json()).toEqual({
      accountNumber: '5.0231.004711.8',
      assessmentId: 'B-000001',
      dogId: 'HD-004711',
      tagNumber: '04711',
    })
    expect(await dogsOf('MR-000001')).toEqual({
      accountNumber: '5.0231.004711.8',
      dogs: [
        {
          dogId: 'HD-004711',
          tagNumber: '04711',
          ...assessment.dog,
          registeredAt: '2026-06-12',
          taxPaid: '0.00',
        },
      ],
    })
    expect(await account.admin('/entries?caseNumber=HS-2026-000123')).toMatchObject({
      entries: [{ kind: 'assessment', amount: '153.00', lines: assessment.lines }],
    })
  })

  test('books a further dog on the same account', async () => {
    await book('MR-000001', 'key-1')
    await book('MR-000001', 'key-2')

    expect(await dogsOf('MR-000001')).toMatchObject({
      accountNumber: '5.0231.004711.8',
      dogs: [{ tagNumber: '04711' }, { tagNumber: '04712' }],
    })
  })

  test('refuses a total that is not the sum', async () => {
    const answer = await account.call('/accounts/MR-000001/assessments', {
      method: 'POST',
      body: { ...assessment, total: '153.01' },
      key: 'key-1',
    })

    expect(await answer.json()).toMatchObject({ status: 422, code: 'totalMismatch' })
    expect(await dogsOf('MR-000001')).toEqual({ dogs: [] })
  })

  test('forgets a deregistered dog and books the refund', async () => {
    await deregister('HD-004672', 'key-1')

    expect(await dogsOf('MR-000002')).toMatchObject({ dogs: [] })
    expect(await account.admin('/entries?personId=MR-000002')).toMatchObject({
      entries: [{ kind: 'deregistration', dogId: 'HD-004672', amount: '-72.00' }],
    })
  })

  test.each([
    { dogId: 'HD-999999', code: 'unknownDog' },
    { dogId: 'HD-004673', code: 'unknownDog' },
  ])('knows no $dogId on this account', async ({ dogId, code }) => {
    expect(await (await deregister(dogId, 'key-1')).json()).toMatchObject({ status: 404, code })
  })

  test('deregisters nothing twice', async () => {
    await deregister('HD-004672', 'key-1')

    const again = await deregister('HD-004672', 'key-2')

    expect(await again.json()).toMatchObject({ status: 409, code: 'alreadyDeregistered' })
  })

  test('sends no tag that was never issued', async () => {
    const answer = await account.call('/tag-dispatches', {
      method: 'POST',
      body: { ...dispatch, tagNumber: '09999' },
      key: 'key-1',
    })

    expect(await answer.json()).toMatchObject({ status: 404, code: 'unknownTag' })
  })

  test('lists the tags to send', async () => {
    await account.call('/tag-dispatches', { method: 'POST', body: dispatch, key: 'key-1' })

    const listed = await account.call('/tag-dispatches?tagNumber=04672')

    expect(await listed.json()).toMatchObject({
      dispatches: [{ dispatchId: 'V-000001', ...dispatch }],
    })
  })
})

function book(personId: string, key: string) {
  return account.call(`/accounts/${personId}/assessments`, {
    method: 'POST',
    body: assessment,
    key,
  })
}

function deregister(dogId: string, key: string) {
  const path = `/accounts/MR-000002/dogs/${dogId}/deregistration`
  return account.call(path, { method: 'POST', body: deregistration, key })
}

async function dogsOf(personId: string): Promise<unknown> {
  return (await account.call(`/accounts/${personId}/dogs`)).json()
}

async function loggedWith(key: string): Promise<number> {
  const { entries } = Log.parse(await account.admin('/log'))
  return entries.filter((entry) => entry.idempotencyKey === key).length
}

/** Everything booked or listed since the store was new. */
async function written(): Promise<number> {
  const { entries } = Entries.parse(await account.admin('/entries'))
  const { dispatches } = Dispatches.parse(await (await account.call('/tag-dispatches')).json())
  return entries.length + dispatches.length
}
