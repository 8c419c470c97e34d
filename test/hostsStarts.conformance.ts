import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { service, taken } from './support/hostBench.ts'
import type { Exchange } from './hostsExchange.conformance.ts'
import { settled } from './support/virtualClock.ts'

const day = 24 * 3_600_000

/** What begins without anybody pressing a button. */
export function startsConformance(exchange: Exchange): void {
  describe('a timer start event', () => {
    timers(exchange)
  })
  describe('a condition at the start', () => {
    conditions(exchange)
  })
  describe('a message that begins a case', () => {
    messages(exchange)
  })
  describe('a start event that needs all of its triggers', () => {
    together(exchange)
  })
  describe('a parallel event-based gateway at the start', () => {
    gateway(exchange)
  })
}

function timers({ setUp, restarts }: Exchange): void {
  test('begins a case each time it is due, on a grid that never shifts', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('daily', 1)
    host.released()

    await clock.advance(day - 1)
    expect(numbers()).toBe(0)
    await clock.advance(1)
    expect(numbers()).toBe(1)
    await clock.advance(3 * day)

    expect(numbers()).toBe(4)
  })

  test('rings for the newest valid version alone', async () => {
    const { host, offer, clock, numbers, versionsStarted } = setUp()
    offer('daily', 1)
    host.released()
    await clock.advance(day)

    offer('daily', 2)
    host.released()
    await clock.advance(day)

    expect(numbers()).toBe(2)
    expect(versionsStarted()).toEqual([1, 2])
  })

  test('no longer rings once no version in force has it', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('daily', 1)
    host.released()
    await clock.advance(day)

    offer('asking', 1)
    host.released()
    await clock.advance(3 * day)

    expect(numbers()).toBe(1)
  })

  test.runIf(restarts)(
    'rings once for a timer start that was missed, and goes on on its grid',
    async () => {
      const { host, offer, clock, numbers, restart } = setUp()
      offer('daily', 1)
      host.released()
      await clock.advance(day)

      await restart(() => clock.advance(2.5 * day))
      await settled()
      expect(numbers()).toBe(2)
      await clock.advance(day / 2 - 1)
      expect(numbers()).toBe(2)
      await clock.advance(1)

      expect(numbers()).toBe(3)
    },
  )

  test('goes on on its grid in a new version that says the same', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('daily', 1)
    host.released()
    await clock.advance(day / 2)

    offer('daily', 2)
    host.released()
    await clock.advance(day / 2)

    expect(numbers()).toBe(1)
  })

  test('rings for a date once, whatever is released after it', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('onceInFebruary', 1)
    host.released()
    await clock.advanceTo(Date.parse('2026-02-02T00:00:00Z'))

    offer('onceInFebruary', 2)
    host.released()
    await clock.advance(2 * day)

    expect(numbers()).toBe(1)
  })

  test.runIf(restarts).each([
    ['dailySkipping', 1],
    ['daily', 2],
    ['dailyCatchingUp', 3],
  ])('that was missed twice: %s has then begun %i cases', async (service, cases) => {
    const { host, offer, clock, numbers, restart } = setUp()
    offer(service, 1)
    host.released()
    await clock.advance(day)

    await restart(() => clock.advance(2.5 * day))
    await settled()

    expect(numbers()).toBe(cases)
  })

  test('moves to the next working day where the definition says so', async () => {
    const { host, offer, clock, numbers } = setUp()
    const [thursday, friday, monday] = [15, 16, 19].map((date) => Date.UTC(2026, 0, date, 8))
    await clock.advanceTo(thursday ?? 0)
    offer('onWorkingDays', 1)
    host.released()

    await clock.advanceTo(friday ?? 0)
    expect(numbers()).toBe(1)
    await clock.advanceTo((monday ?? 0) - 1)
    expect(numbers()).toBe(1)
    await clock.advance(1)

    expect(numbers()).toBe(2)
  })
}

function conditions({ setUp, restarts }: Exchange): void {
  test('begins a case when it turns true, once', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('fromFebruary', 1)
    host.released()
    await clock.advanceTo(Date.parse('2026-01-31T22:00:00Z'))
    expect(numbers()).toBe(0)

    await clock.advanceTo(Date.parse('2026-02-01T00:30:00Z'))
    offer('fromFebruary', 2)
    host.released()
    await clock.advance(3 * day)

    expect(numbers()).toBe(1)
  })

  test.runIf(restarts)('is remembered over a restart', async () => {
    const { host, offer, clock, numbers, restart } = setUp()
    offer('fromFebruary', 1)
    host.released()
    await clock.advanceTo(Date.parse('2026-02-02T00:00:00Z'))

    await restart(() => clock.advance(day))
    await settled()

    expect(numbers()).toBe(1)
  })
}

function messages({ setUp }: Exchange): void {
  test.each([
    ['byReceiving', 'receive'],
    ['byGateway', 'ordered'],
    ['byEither', 'begin'],
  ])('%s: it begins at %s', async (service, element) => {
    const { host, offer } = setUp()
    offer(service, 1)
    const order = { name: 'order', key: null, payload: { note: 'Ja' }, messageId: 'm-1' } as const

    const { instance } = taken(await host.correlate({ ...order, departments: 'all' }))

    expect(instance.passed['main']?.elements[element]).toBe(1)
    expect(dataOf(instance)).toEqual({ note: 'Ja' })
  })
}

const message = (name: string, key: string | null, messageId = `${name}-${key}`) =>
  ({ name, key, payload: { note: key ?? name }, messageId, departments: 'all' }) as const
const order = message('order', 'A')
const kept = { keptUntil: '2026-01-12T23:30:00.000Z' }

function together({ setUp, restarts }: Exchange): void {
  const readBy = async ({ correlate }: Pick<ReturnType<typeof setUp>, 'correlate'>, key: string) =>
    taken(await correlate(message('order', key))).instance

  test('begins a case with the last of the messages that bear the same key', async () => {
    const { host, offer, numbers } = setUp()
    offer('byBothMessages', 1)

    expect(await host.correlate(order)).toEqual(kept)
    expect(await host.correlate(message('cancel', 'B'))).toEqual(kept)
    expect(numbers()).toBe(0)
    const { instance } = taken(
      await host.correlate({ ...message('cancel', 'A'), payload: { person: { name: 'Erika' } } }),
    )

    expect(dataOf(instance)).toEqual({ note: 'A', person: { name: 'Erika' } })
    expect(instance.passed['main']?.elements['begin']).toBe(1)
    expect(numbers()).toBe(1)
  })

  test('takes each message once, the oldest first', async () => {
    const { host, offer, numbers } = setUp()
    offer('byBothMessages', 1)
    const second = { ...message('order', 'A', 'later'), payload: { note: 'später' } }
    for (const early of [order, order, second]) await host.correlate(early)

    const first = taken(await host.correlate(message('cancel', 'A', 'c-1')))
    const again = taken(await host.correlate(message('cancel', 'A', 'c-1')))
    const next = taken(await host.correlate({ ...message('cancel', 'A', 'c-2'), payload: {} }))

    expect(taken(await host.correlate(order)).instance.id).toBe(first.instance.id)
    expect(again).toEqual({ instance: first.instance, events: [] })
    expect(dataOf(next.instance)).toEqual({ note: 'später' })
    expect(numbers()).toBe(2)
  })

  test('begins no case with a message whose time is over', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('byBothMessages', 1)
    await host.correlate(order)

    await clock.advance(day)
    await host.correlate(message('cancel', 'A'))

    expect(numbers()).toBe(0)
  })

  test('begins a case for each key that waits when the signal comes', async () => {
    const bench = setUp()
    bench.offer('byMessageAndSignal', 1)
    for (const key of ['A', 'B']) await bench.correlate(message('order', key))

    await bench.begin(service('alarming'), 'a')
    await bench.clock.advance(1)

    expect(bench.numbers()).toBe(2)
    expect(dataOf(await readBy(bench, 'A'))).toEqual({ note: 'A' })
    expect(dataOf(await readBy(bench, 'B'))).toEqual({ note: 'B' })
  })

  test('begins a case with the next message when the signal came first, and one only', async () => {
    const { host, begin, offer, numbers } = setUp()
    offer('byMessageAndSignal', 1)
    for (const id of ['a', 'b']) await begin(service('alarming'), id)
    await settled()
    expect(numbers()).toBe(0)

    expect(await host.correlate(order)).toHaveProperty('instance')
    expect(await host.correlate(message('order', 'B'))).toEqual(kept)

    expect(numbers()).toBe(1)
  })

  test('drops a message the service does not take, and begins with the others', async () => {
    const { host, begin, offer, clock, numbers } = setUp()
    offer('byMessageAndSignal', 1)
    await host.correlate({ ...message('order', 'A'), payload: { unknown: 1 } })
    await host.correlate(message('order', 'B'))

    await begin(service('alarming'), 'a')
    await clock.advance(1)
    await begin(service('alarming'), 'b')
    await clock.advance(1)

    expect(await host.correlate(message('order', 'B'))).toHaveProperty('instance')
    expect(await host.correlate(order)).toMatchObject({ instance: { status: 'completed' } })
    expect(numbers()).toBe(3)
  })

  test('hears no signal of another department', async () => {
    const { host, begin, offer } = setUp()
    offer('byMessageAndSignal', 1)

    await begin(service('alarmingElsewhere'), 'a')
    await settled()

    expect(await host.correlate(order)).toEqual(kept)
  })

  test('waits for every message of a key, whatever else has come', async () => {
    const { host, begin, offer, numbers } = setUp()
    offer('byMessagesAndSignal', 1)
    for (const key of ['A', 'B']) await host.correlate(message('order', key))
    await begin(service('alarming'), 'a')
    await settled()
    expect(numbers()).toBe(0)

    await host.correlate(message('cancel', 'B'))

    expect(numbers()).toBe(1)
  })

  test('begins a case for each key whose messages are there when the signal comes last', async () => {
    const { host, begin, offer, clock, numbers } = setUp()
    offer('byMessagesAndSignal', 1)
    for (const key of ['A', 'B', 'C']) await host.correlate(message('order', key))
    for (const key of ['B', 'C']) await host.correlate(message('cancel', key))

    await begin(service('alarming'), 'a')
    await clock.advance(1)

    expect(numbers()).toBe(2)
    expect(await host.correlate(message('cancel', 'A'))).toHaveProperty('keptUntil')
  })

  test('begins a case on the day after the message, and with a message after the day', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('byMessageAndDay', 1)
    host.released()
    await clock.advance(day / 2)
    await host.correlate(order)
    expect(numbers()).toBe(0)
    await clock.advance(day / 2)
    expect(numbers()).toBe(1)

    await clock.advance(3 * day)
    expect(numbers()).toBe(1)
    await host.correlate(message('order', 'B'))
    expect(numbers()).toBe(2)

    expect(await host.correlate(message('order', 'C'))).toHaveProperty('keptUntil')
  })

  test('begins a case once the condition has turned true', async () => {
    const { host, offer, clock, numbers } = setUp()
    offer('byMessageFromFebruary', 1)
    host.released()
    await clock.advanceTo(Date.parse('2026-01-31T12:00:00Z'))
    await host.correlate(order)
    expect(numbers()).toBe(0)

    await clock.advanceTo(Date.parse('2026-02-01T02:00:00Z'))

    expect(numbers()).toBe(1)
  })

  test('begins a case without any message when signal and day have come', async () => {
    const { host, begin, offer, clock, numbers } = setUp()
    offer('bySignalAndDay', 1)
    host.released()
    await clock.advance(day)
    expect(numbers()).toBe(0)

    await begin(service('alarming'), 'a')
    await settled()
    await clock.advance(day)

    expect(numbers()).toBe(1)
  })

  test('keeps what has come when a new version says the same', async () => {
    const { host, begin, offer, versionsStarted } = setUp()
    offer('byMessageAndSignal', 1)
    host.released()
    await begin(service('alarming'), 'a')
    await settled()

    offer('byMessageAndSignal', 2)
    host.released()
    await settled()
    await host.correlate(order)

    expect(versionsStarted()).toEqual([2])
  })

  test.runIf(restarts)('remembers over a restart what has come', async () => {
    const { begin, offer, clock, restart, correlate, numbers } = setUp()
    offer('byMessageAndSignal', 1)
    await begin(service('alarming'), 'a')
    await settled()

    await restart()
    await correlate(order)
    expect(numbers()).toBe(1)
    await correlate(message('order', 'B'))
    await restart()
    await begin(service('alarming'), 'b')
    await clock.advance(1)

    expect(numbers()).toBe(2)
  })

  test.runIf(restarts)(
    'begins its cases although the process ends right after the signal',
    async () => {
      const { begin, offer, clock, restart, correlate, numbers } = setUp()
      offer('byMessageAndSignal', 1)
      for (const key of ['A', 'B', 'C']) await correlate(message('order', key))

      await begin(service('alarming'), 'a')
      await restart()
      await clock.advance(1)

      expect(numbers()).toBe(3)
      expect(await correlate(message('order', 'D'))).toHaveProperty('keptUntil')
    },
  )
}

function gateway({ setUp, restarts }: Exchange): void {
  test('begins a case with any of its events, which then waits for the rest', async () => {
    const { host, offer, numbers } = setUp()
    offer('byAllBehindGateway', 1)

    const begun = taken(await host.correlate(message('cancel', 'A'))).instance
    const other = taken(await host.correlate(message('order', 'B'))).instance
    const ended = taken(await host.correlate(order)).instance

    expect([begun.status, other.status]).toEqual(['active', 'active'])
    expect(ended).toMatchObject({ id: begun.id, status: 'completed' })
    expect(numbers()).toBe(2)
  })

  test.runIf(restarts)('waits for the rest over a restart', async () => {
    const { offer, correlate, restart, numbers } = setUp()
    offer('byAllBehindGateway', 1)
    await correlate(message('cancel', 'A'))

    await restart()

    expect(taken(await correlate(order)).instance.status).toBe('completed')
    expect(numbers()).toBe(1)
  })
}
