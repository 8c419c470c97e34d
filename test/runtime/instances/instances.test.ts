import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { caseDetailSchema, caseSchema } from '#runtime/instances/caseView.ts'
import { answerQuestions, begin, portalCity, type PortalCity } from '../../support/portalCity.ts'

let city: PortalCity

beforeAll(async () => {
  city = await portalCity()
})

async function detail(who: string, instance: string) {
  const answer = await city.send(who, 'GET', `/api/instances/${instance}`)
  return caseDetailSchema.parse(await answer.json())
}

async function sentCase() {
  const { home } = await begin(city, 'erika')
  await answerQuestions(city, { who: 'erika', home })
  await city.post('erika', `${home}/check`, { command: randomUUID() })
  return home.split('/').at(-1) ?? ''
}

describe('the cases of a department', () => {
  test('are listed with where they stand, newest first', async () => {
    await sentCase()
    const { home } = await begin(city, 'erika')

    const answer = await city.send('petra', 'GET', '/api/instances')
    const [newest, before] = z.array(caseSchema).parse(await answer.json())

    expect(newest).toMatchObject({ id: home.split('/').at(-1), status: 'active' })
    expect(newest?.current).toMatchObject([{ de: 'Angaben ergänzen' }])
    expect(before).toMatchObject({ status: 'completed', hasIncident: false, current: [] })
  })

  test('are nobody else’s', async () => {
    const instance = await sentCase()

    const answer = await city.send('thomas', 'GET', '/api/instances')
    expect(await answer.json()).toEqual([])
    expect((await city.send('thomas', 'GET', `/api/instances/${instance}`)).status).toBe(404)
    expect((await city.send('ayse', 'GET', `/api/instances/${instance}`)).status).toBe(403)
    expect((await city.send('erika', 'GET', `/api/instances/${instance}`)).status).toBe(403)
  })
})

describe('a case', () => {
  test('shows the way it took through the drawing', async () => {
    const { passed, definition, history } = await detail('petra', await sentCase())

    const elements = Object.keys(passed['main']?.elements ?? {})
    expect(elements).toContain('assess')
    expect(elements).not.toContain('decideKeeping')
    expect(definition).toHaveProperty('processes.main.elements.assess')
    expect(history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'started',
        'sourceAnswered',
        'sent',
        'decidedByRule',
        'letterMade',
        'ended',
      ]),
    )
  })

  test('shows its letters, and gives them to the department as PDF', async () => {
    const instance = await sentCase()

    const { letters } = await detail('deniz', instance)
    const pdf = await city.send(
      'deniz',
      'GET',
      `/api/instances/${instance}/letters/${letters[0]?.id}`,
    )

    expect(letters).toMatchObject([{ kind: 'Bescheid', firstRetrievedAt: null }])
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('that is stuck says at which step and who takes care', async () => {
    city.answers.set('dogs', { problem: 'hundesteuerkonto: 503', final: true })
    const { home } = await begin(city, 'erika')
    city.answers.delete('dogs')

    const { incidents, positions } = await detail('petra', home.split('/').at(-1) ?? '')

    expect(incidents).toMatchObject([{ element: 'getDogs', addressee: 'technical' }])
    expect(positions).toMatchObject([{ element: 'getDogs', state: 'incident' }])
  })
})
