import { describe, expect, test } from 'vitest'
import { measure, type CaseEvents } from '#runtime/measures/measure.ts'
import type { Event } from '#shared/engine/event.ts'
import { answerQuestions, begin, example, portalCity } from '../../support/portalCity.ts'
import { randomUUID } from 'node:crypto'

const definition = example('hundesteuer-anmeldung')
const cause = { commandId: 'c', at: '2026-01-12T09:00:00.000Z' }
const opened: Event = {
  type: 'taskOpened',
  taskId: 't',
  activation: 'a',
  element: 'details',
  generation: 1,
  form: 'details',
  group: 'citizen',
  openedAt: cause.at,
}
const answered: Event = {
  type: 'dataWritten',
  scope: '1',
  values: { 'dog.breed': 'Mischling', 'dog.shelter': 'no' },
  origin: { kind: 'citizen', from: 'citizen', element: 'details', at: cause.at },
}
const sent: Event = { type: 'taskCompleted', ...cause, taskId: 't', group: 'citizen' }
const decided: Event = { type: 'taskCompleted', ...cause, taskId: 'u', group: 'kaemmerei/steuern' }

function finished(seconds: number, events: readonly Event[]): CaseEvents {
  const endedAt = new Date(Date.parse(cause.at) + seconds * 1000).toISOString()
  return { startedAt: cause.at, endedAt, events }
}

const straight = (seconds: number) => finished(seconds, [opened, answered, sent])

describe('measures of a version', () => {
  test('say nothing below five finished cases', () => {
    const cases = [1, 2, 3, 4].map(straight)

    expect(measure(cases, definition)).toEqual({
      cases: 4,
      running: 0,
      straightThrough: null,
      asked: null,
      prefilled: null,
      medianSeconds: null,
      brokenOff: null,
    })
  })

  test('count what went without a clerk, what was asked and what was there', () => {
    const byClerk = finished(500, [opened, answered, sent, decided])
    const cases = [straight(10), straight(20), straight(30), straight(40), byClerk]

    expect(measure(cases, definition)).toEqual({
      cases: 5,
      running: 0,
      straightThrough: 0.8,
      asked: 2,
      prefilled: 4,
      medianSeconds: 30,
      brokenOff: 0,
    })
  })

  test('tell what was broken off from what was sent', () => {
    const cases = [...[10, 20, 30, 40, 50].map(straight), finished(90, [opened])]
    const running = { startedAt: cause.at, events: [opened] }

    expect(measure([...cases, running], definition)).toMatchObject({
      cases: 7,
      running: 1,
      brokenOff: 1,
      medianSeconds: 30,
    })
  })

  test('of an even number of cases lie between the two in the middle', () => {
    const cases = [10, 20, 30, 40, 50, 60].map(straight)

    expect(measure(cases, definition).medianSeconds).toBe(35)
  })
})

test('the department reads the measures of its versions from real cases', async () => {
  const city = await portalCity()
  for (let count = 0; count < 5; count++) {
    const { home } = await begin(city, 'erika')
    await answerQuestions(city, { who: 'erika', home })
    await city.post('erika', `${home}/check`, { command: randomUUID() })
  }

  const path = '/api/services/hundesteuer-anmeldung/measures'
  const answer = await city.send('petra', 'GET', path)

  expect(await answer.json()).toMatchObject([
    { version: 1, cases: 5, straightThrough: 1, asked: 4, prefilled: 4 },
  ])
  expect((await city.send('thomas', 'GET', path)).status).toBe(404)
})
