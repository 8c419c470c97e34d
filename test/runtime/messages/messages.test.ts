import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { subjectOf } from '#runtime/auth/store.ts'
import { findDepartmentCase } from '#runtime/instances/store.ts'
import type { Definition } from '#shared/model/definition.ts'
import { officeService } from '../../support/officeService.ts'
import { newKey, people, registerKey, releaseService } from '../../support/releases.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

/** The clerk's decision waits for a reply to the number of the case. */
function waitingService(): Definition {
  const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
  const { main } = office.processes
  if (main === undefined) throw new Error('expected a main process')
  const elements = {
    ...main.elements,
    ask: {
      type: 'intermediateCatchEvent',
      name: { de: 'Antwort abwarten' },
      lane: 'clerk',
      event: { type: 'message', message: 'reply', key: 'case.number' },
    },
  } as const
  return {
    ...office,
    forms: Object.fromEntries(Object.entries(office.forms).filter(([id]) => id === 'decide')),
    messages: { reply: { title: { de: 'Antwort' } } },
    processes: { main: { ...main, elements } },
  }
}

let city: TestApp
let instanceId: string

beforeEach(async () => {
  city = createTestApp()
  const key = newKey()
  await registerKey(city, key, people)
  await releaseService(city, waitingService(), { key, who: people })
  instanceId = randomUUID()
  await city.deps.host.start(
    { service: 'probe', version: 1 },
    {
      type: 'startInstance',
      commandId: randomUUID(),
      instanceId,
      number: 'P-1',
      identity: { subject: subjectOf(city.deps.db, 'erika'), name: 'Erika' },
      ...city.deps.stamp(),
    },
  )
})

function send(who: string, message: object = {}) {
  const reply = { name: 'reply', key: 'P-1', payload: {}, messageId: 'm-1' }
  return city.send(who, 'POST', '/api/messages', { ...reply, ...message })
}

function isWaiting(): boolean {
  const { instance } = findDepartmentCase(city.deps.db, instanceId) ?? {}
  return Object.values(instance?.waits ?? {}).some(({ kind }) => kind === 'message')
}

describe('a message', () => {
  test.each(['deniz', 'petra'])('from %s reaches the case that waits for it, once', async (who) => {
    const first = await send(who)
    const again = await send(who)

    expect(await first.json()).toEqual({
      case: { id: instanceId, number: 'P-1', service: 'probe' },
    })
    expect(again.status).toBe(200)
    expect(isWaiting()).toBe(false)
  })

  test('ends at the border of the department', async () => {
    const answer = await send('thomas')

    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'messageNotExpected' })
    expect(isWaiting()).toBe(true)
  })

  test.each(['erika', 'sven', 'ayse', 'miriam'])('is not for %s to send', async (who) => {
    expect((await send(who)).status).toBe(403)
    expect(isWaiting()).toBe(true)
  })

  test('that nobody waits for yet is kept, and its sender is told until when', async () => {
    const first = await send('deniz', { key: 'P-2' })
    const again = await send('petra', { key: 'P-2' })
    const elsewhere = await send('thomas', { key: 'P-2' })

    expect(first.status).toBe(202)
    expect(await first.json()).toEqual({ keptUntil: '2026-03-03T09:00:00.000Z' })
    expect(await again.json()).toEqual({ keptUntil: '2026-03-03T09:00:00.000Z' })
    expect(elsewhere.status).toBe(409)
  })

  test('of a name no service knows is refused', async () => {
    const answer = await send('deniz', { name: 'other' })

    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'messageNotExpected',
      title: 'Auf diese Nachricht wartet zurzeit kein Vorgang.',
    })
  })

  test('tells nothing to somebody elsewhere who uses the same id', async () => {
    await send('deniz')

    const answer = await send('thomas')

    expect(answer.status).toBe(409)
    expect(await answer.text()).not.toContain(instanceId)
  })

  test('of the wrong form is refused at the door', async () => {
    expect((await send('deniz', { payload: 'text' })).status).toBe(400)
    expect((await send('deniz', { messageId: '' })).status).toBe(400)
  })
})
