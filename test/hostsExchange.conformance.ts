import { describe, expect, test, vi } from 'vitest'
import type { JobRunner } from '#runtime/hosts/host.ts'
import { dataOf, type Instance } from '#shared/engine/instance.ts'
import { service, taken, type Bench } from './support/hostBench.ts'
import { settled } from './support/virtualClock.ts'

const hour = 3_600_000
const refused = { rejection: { code: 'messageNotExpected' } }

const reply = {
  name: 'reply',
  key: 'A-a',
  payload: { note: 'Ja' },
  messageId: 'm-1',
  departments: 'all',
} as const

export interface Exchange {
  readonly setUp: (jobs?: JobRunner) => Bench
  /** The host outlives its process. */
  readonly restarts: boolean
}

/** What passes between cases, and what begins them. */
export function exchangeConformance(exchange: Exchange): void {
  describe('a message that comes before anybody waits for it', () => {
    keptMessages(exchange)
  })
  describe('a message that a case throws', () => {
    thrownMessages(exchange)
  })
  describe('a signal', () => {
    signals(exchange)
  })
  describe('a case that calls another one', () => {
    calls(exchange)
  })
}

function keptMessages({ setUp }: Exchange): void {
  test('is kept, and taken in the commit that begins to wait (pitfall 12)', async () => {
    const { host, offer, begin } = setUp()
    offer('awaitingReply', 1)

    const early = await host.correlate(reply)
    const { instance, events } = taken(await begin(service('awaitingReply'), 'a'))

    expect(early).toEqual({ keptUntil: '2026-01-12T23:30:00.000Z' })
    expect(events.at(0)).toMatchObject({ type: 'instanceStarted' })
    expect(instance.status).toBe('completed')
    expect(dataOf(instance)).toEqual({ note: 'Ja' })
  })

  test('is one message however often it is sent (pitfall 12)', async () => {
    const { host, offer, begin } = setUp()
    offer('awaitingReply', 1)
    const early = await host.correlate(reply)

    expect(await host.correlate(reply)).toEqual(early)
    const { instance } = taken(await begin(service('notingReplies'), 'a'))
    const late = await host.correlate(reply)

    expect(instance.passed['main']?.elements['noted']).toBe(1)
    expect(late).toEqual({ instance, events: [] })
  })

  test('is gone when its time is over, and may then be sent anew (pitfall 12)', async () => {
    const { host, offer, begin, read, clock } = setUp()
    offer('awaitingReplyForAnHour', 1)

    expect(await host.correlate(reply)).toEqual({ keptUntil: '2026-01-12T00:30:00.000Z' })
    await clock.advance(hour)
    await begin(service('awaitingReply'), 'a')
    expect((await read('a')).status).toBe('active')

    expect(await host.correlate(reply)).toMatchObject({ instance: { status: 'completed' } })
  })

  test('is refused when no version in force knows it or keeps it', async () => {
    const { host, offer, alsoOffer } = setUp()

    offer('asking', 1)
    expect(await host.correlate(reply)).toEqual(refused)
    alsoOffer('awaitingReplyNow')
    expect(await host.correlate(reply)).toEqual(refused)
    alsoOffer('awaitingReply')
    expect(await host.correlate({ ...reply, departments: ['other'] })).toEqual(refused)

    expect(await host.correlate(reply)).toHaveProperty('keptUntil')
  })

  test('is noted with all others by a case that takes as many as come', async () => {
    const { host, offer, begin } = setUp()
    offer('awaitingReply', 1)
    for (const messageId of ['m-1', 'm-2', 'm-3']) await host.correlate({ ...reply, messageId })

    const { instance } = taken(await begin(service('notingReplies'), 'a'))
    const late = taken(await host.correlate({ ...reply, messageId: 'm-4' }))

    expect(instance.passed['main']?.elements['noted']).toBe(3)
    expect(late.instance.passed['main']?.elements['noted']).toBe(4)
    expect(late.instance.status).toBe('active')
  })

  test('tells nothing to who uses the same id in another department', async () => {
    const { host, offer, begin } = setUp()
    offer('awaitingReply', 1)
    const foreign = { ...reply, departments: ['other'] }
    await host.correlate({ ...reply, departments: ['amt'] })

    expect(await host.correlate(foreign)).toEqual(refused)
    await begin(service('awaitingReply'), 'a')

    expect(await host.correlate(foreign)).toEqual(refused)
  })
}

function thrownMessages({ setUp, restarts }: Exchange): void {
  test('reaches the case that waits for it', async () => {
    const { begin, read } = setUp()
    await begin(service('awaitingReply'), 'a')
    await begin(service('awaitingReply'), 'b')

    await begin(service('replying'), 'c')
    await settled()

    expect(dataOf(await read('a'))).toEqual({ note: 'Ja' })
    expect((await read('b')).status).toBe('active')
  })

  test('is kept for a case that comes to wait within its time', async () => {
    const { begin, clock } = setUp()
    await begin(service('replying'), 'c')
    await clock.advance(24 * hour - 1)

    const { instance } = taken(await begin(service('awaitingReply'), 'a'))

    expect(instance.status).toBe('completed')
  })

  test('is kept no longer than that', async () => {
    const { begin, clock } = setUp()
    await begin(service('replying'), 'c')
    await clock.advance(24 * hour)

    const { instance } = taken(await begin(service('awaitingReply'), 'a'))

    expect(instance.status).toBe('active')
  })

  test('begins a case of the version in force, once', async () => {
    const { begin, offer, numbers, versionsStarted } = setUp()
    offer('orderedByMessage', 2)

    await begin(service('ordering'), 'a')
    await begin(service('ordering'), 'a')
    await settled()

    expect(numbers()).toBe(1)
    expect(versionsStarted()).toEqual([2])
  })

  test('cannot be kept from its case by who sends its id from outside', async () => {
    const { host, begin, offer, read } = setUp()
    offer('awaitingReply', 1)
    const { events } = taken(await begin(service('replying'), 'c'))
    const thrown = events.find((event) => event.type === 'messageThrown')
    const messageId = thrown?.messageId ?? ''

    const sent = await host.correlate({ ...reply, messageId, key: 'A-x' })
    await settled()
    await begin(service('awaitingReply'), 'a')

    expect(messageId).toMatch(/^c:\d+$/)
    expect(sent).toHaveProperty('keptUntil')
    expect((await read('a')).status).toBe('completed')
  })

  test.each([
    ['the other department alone names us', 'replyingToUs', 'awaitingReply', 'active'],
    ['we alone name the other department', 'replyingElsewhere', 'awaitingTheirReply', 'active'],
    ['nobody names anybody', 'replyingElsewhere', 'awaitingReply', 'active'],
    ['both name each other', 'replyingToUs', 'awaitingTheirReply', 'completed'],
  ])('between departments when %s', async (...[, thrower, waiting, status]) => {
    const { begin, read } = setUp()
    await begin(service(waiting), 'a')

    await begin(service(thrower), 'c')
    await settled()

    expect((await read('a')).status).toBe(status)
  })

  test.runIf(restarts)('arrives although the process ends right after it', async () => {
    const { begin, read, restart } = setUp()
    await begin(service('awaitingReply'), 'a')

    await begin(service('replying'), 'c')
    await restart()
    await settled()

    expect((await read('a')).status).toBe('completed')
  })

  test.runIf(restarts).each([
    [23, 'completed'],
    [24, 'active'],
  ])('kept over a restart, is after %i hours to be had: the case is %s', async (hours, status) => {
    const { begin, restart, clock } = setUp()
    await begin(service('replying'), 'c')
    await settled()

    await restart(() => clock.advance(hours * hour))

    expect(taken(await begin(service('awaitingReply'), 'a')).instance.status).toBe(status)
  })
}

function signals({ setUp, restarts }: Exchange): void {
  test('reaches every other case of the department that waits when it is thrown', async () => {
    const { begin, read } = setUp()
    for (const id of ['a', 'b']) await begin(service('awaitingAlarm'), id)

    const thrown = begin(service('alarming'), 'c')
    const later = begin(service('awaitingAlarm'), 'd')
    await Promise.all([thrown, later])
    await settled()

    expect(dataOf(await read('a'))).toEqual({ note: 'Ja' })
    expect((await read('b')).status).toBe('completed')
    expect((await read('d')).status).toBe('active')
  })

  test('is not served to who comes later in the place of who has left', async () => {
    const { begin, read, submit, command } = setUp()
    await begin(service('awaitingAlarm'), 'a')
    const leave = { ...command('a', 'leave'), type: 'cancelInstance', reason: '' } as const

    const all = [submit(leave), begin(service('alarming'), 'c')]
    await Promise.all([...all, begin(service('awaitingAlarm'), 'd')])
    await settled()

    expect((await read('d')).status).toBe('active')
  })

  test('does not come back to who threw it', async () => {
    const { begin, read, submit, complete } = setUp()
    await begin(service('awaitingAlarm'), 'a')
    const { instance } = taken(await begin(service('notingItsAlarm'), 'c'))

    await submit(complete(instance, 'Rex'))
    await settled()

    expect((await read('a')).status).toBe('completed')
    expect((await read('c')).passed['main']?.elements['noted']).toBe(1)
  })

  test('ends at the border of the department', async () => {
    const { begin, read } = setUp()
    await begin(service('awaitingAlarm'), 'a')

    await begin(service('alarmingElsewhere'), 'b')
    await settled()

    expect((await read('a')).status).toBe('active')
  })

  test('reaches hundreds of cases, each once', async () => {
    const { begin, read } = setUp()
    const ids = Array.from({ length: 450 }, (_, index) => `case-${index}`)
    await Promise.all(ids.map((id) => begin(service('awaitingAlarm'), id)))

    await begin(service('alarming'), 'thrower')

    await vi.waitFor(
      async () => {
        const ended = await Promise.all(ids.map((id) => read(id)))
        expect(ended.filter(({ status }) => status === 'completed')).toHaveLength(450)
      },
      { timeout: 30_000 },
    )
  })

  test('begins a case of the version in force', async () => {
    const { begin, offer, numbers } = setUp()
    offer('begunByAlarm', 1)

    await begin(service('alarming'), 'a')
    await begin(service('alarmingElsewhere'), 'b')
    await settled()

    expect(numbers()).toBe(1)
  })

  test.runIf(restarts)('arrives although the process ends right after it', async () => {
    const { begin, read, restart } = setUp()
    await begin(service('awaitingAlarm'), 'a')

    await begin(service('alarming'), 'c')
    await restart()
    await settled()

    expect((await read('a')).status).toBe('completed')
  })
}

function calls({ setUp, restarts }: Exchange): void {
  const jobOf = ({ waits }: Instance) =>
    Object.values(waits).find(({ kind }) => kind === 'job')?.id ?? ''
  const incidentsOf = ({ incidents }: Instance) => Object.values(incidents)

  test('waits for its end and goes on with its data', async () => {
    const { host, begin, offer, read, readCalled } = setUp()
    offer('called', 1)
    const jobId = jobOf(taken(await begin(service('callingIt'), 'a')).instance)
    await settled()

    const child = await readCalled(jobId)
    const { number: key } = child
    const go = { ...reply, name: 'go', key, payload: { note: 'Fertig' } }
    expect(dataOf(child)).toEqual({ note: 'Ja' })
    expect((await read('a')).status).toBe('active')
    await host.correlate(go)
    await settled()

    expect(child).toMatchObject({ number: 'N-1', identity: { subject: 'pseudonym' } })
    expect(dataOf(await read('a'))).toEqual({ note: 'Fertig' })
    expect((await read('a')).status).toBe('completed')
  })

  test.each([
    [
      'a service that is not offered',
      'callingIt',
      'asking',
      'gilt heute keine freigegebene Version',
    ],
    ['a version that is not valid', 'callingVersion9', 'called', 'Version 9 der Leistung'],
    [
      'a service of another department',
      'callingElsewhere',
      'calledElsewhere',
      'anderen Fachbereich',
    ],
    ['with data it does not know', 'callingWrongly', 'called', 'valuesNotAccepted'],
  ])('gets an incident when it calls %s', async (...[, caller, offered, message]) => {
    const { begin, offer, read, numbers } = setUp()
    offer(offered, 1)

    await begin(service(caller), 'a')
    await settled()

    expect(incidentsOf(await read('a'))).toMatchObject([
      {
        element: 'call',
        incident: { code: 'jobFailed', message: expect.stringContaining(message) },
      },
    ])
    expect(numbers()).toBeLessThanOrEqual(1)
  })

  test('calls again when the incident is resolved', async () => {
    const { begin, offer, read, submit, command, readCalled } = setUp()
    const jobId = jobOf(taken(await begin(service('callingIt'), 'a')).instance)
    await settled()
    const [incident] = incidentsOf(await read('a'))

    offer('called', 1)
    const incidentId = incident?.id ?? ''
    await submit({ ...command('a', 'again'), type: 'resolveIncident', incidentId })
    await settled()

    expect((await readCalled(jobId, 2)).status).toBe('active')
  })

  test('catches an error of it by its code, and it is called off', async () => {
    const { begin, offer, read, readCalled } = setUp()
    offer('failing', 1)
    const jobId = jobOf(taken(await begin(service('catchingFailing'), 'a')).instance)

    await settled()

    const caller = await read('a')
    expect(caller.passed['main']?.elements['refused']).toBe(1)
    expect(caller.status).toBe('completed')
    expect((await readCalled(jobId)).status).toBe('cancelled')
  })

  test('leaves an error that it does not catch where it is', async () => {
    const { begin, offer, read, readCalled } = setUp()
    offer('failing', 1)
    const jobId = jobOf(taken(await begin(service('callingFailing'), 'a')).instance)

    await settled()

    expect(incidentsOf(await read('a'))).toEqual([])
    expect(incidentsOf(await readCalled(jobId))).toMatchObject([
      { incident: { code: 'uncaughtError', addressee: 'business' } },
    ])
  })

  test('catches an escalation of it by its code while it goes on', async () => {
    const { host, begin, offer, read, readCalled } = setUp()
    offer('escalating', 1)
    const jobId = jobOf(taken(await begin(service('callingEscalating'), 'a')).instance)
    await settled()
    expect((await read('a')).passed['main']?.elements['noted']).toBe(1)

    const { number: key } = await readCalled(jobId)
    await host.correlate({ ...reply, name: 'go', key })
    await settled()

    expect((await read('a')).status).toBe('completed')
  })

  test('escalates to nobody when nobody called it', async () => {
    const { begin, read } = setUp()

    await begin(service('escalating'), 'a')
    await settled()

    expect((await read('a')).status).toBe('active')
    expect(incidentsOf(await read('a'))).toEqual([])
  })

  test('asks its department when it was cancelled, and calls anew when that is resolved', async () => {
    const { begin, offer, read, submit, command, readCalled } = setUp()
    offer('called', 1)
    const jobId = jobOf(taken(await begin(service('callingIt'), 'a')).instance)
    await settled()
    const cancel = { type: 'cancelInstance', reason: 'Irrtum' } as const
    const { id } = await readCalled(jobId)

    await submit({ ...command(id, 'cancel'), ...cancel })
    await settled()
    const [incident] = incidentsOf(await read('a'))
    const resolve = { type: 'resolveIncident', incidentId: incident?.id ?? '' } as const
    await submit({ ...command('a', 'again'), ...resolve })
    await settled()

    expect(incident?.incident).toEqual({
      addressee: 'business',
      code: 'uncaughtError',
      message: expect.stringContaining('Der aufgerufene Vorgang wurde abgebrochen'),
    })
    expect((await readCalled(jobId, 2)).status).toBe('active')
    expect((await readCalled(jobId, 1)).status).toBe('cancelled')
  })

  test('calls it off when it no longer waits for it', async () => {
    const { begin, offer, read, clock, readCalled } = setUp()
    offer('called', 1)
    const jobId = jobOf(taken(await begin(service('callingForAnHour'), 'a')).instance)

    await clock.advance(hour)

    expect((await read('a')).status).toBe('completed')
    expect((await readCalled(jobId)).status).toBe('cancelled')
  })

  test('calls it off when it is cancelled itself, or answered by somebody else', async () => {
    const { begin, offer, submit, command, read, readCalled } = setUp()
    offer('called', 1)
    const first = jobOf(taken(await begin(service('callingIt'), 'a')).instance)
    const second = jobOf(taken(await begin(service('callingIt'), 'b')).instance)
    await settled()

    await submit({ ...command('a', 'cancel'), type: 'cancelInstance', reason: '' })
    const answer = {
      type: 'completeJob',
      jobId: second,
      generation: 1,
      output: { note: 'x' },
    } as const
    await submit({ ...command('b', 'answer'), ...answer })
    await settled()

    expect((await readCalled(first)).status).toBe('cancelled')
    expect((await readCalled(second)).status).toBe('cancelled')
    expect(dataOf(await read('b'))).toEqual({ note: 'x' })
  })

  test('comes to an end when services call themselves without one', async () => {
    const { begin, offer, numbers } = setUp()
    offer('callingItself', 1)

    await begin(service('callingItself'), 'a')
    await settled(400)

    expect(numbers()).toBe(50)
  })

  test.runIf(restarts)('is answered although the process ends in between', async () => {
    const { begin, offer, read, restart, readCalled, correlate } = setUp()
    offer('called', 1)
    const jobId = jobOf(taken(await begin(service('callingIt'), 'a')).instance)
    await restart()
    await settled()

    const { number: key } = await readCalled(jobId)
    await correlate({ ...reply, name: 'go', key })
    await restart()
    await settled()

    expect((await read('a')).status).toBe('completed')
  })
}
