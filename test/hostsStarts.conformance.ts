import { describe, expect, test } from 'vitest'
import { dataOf } from '#shared/engine/instance.ts'
import { taken } from './support/hostBench.ts'
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
