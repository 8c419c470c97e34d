import { expect, test } from 'vitest'
import type { Bench } from './support/hostBench.ts'
import { reminding } from './support/services.ts'

const day = 24 * 3_600_000

interface Days {
  readonly setUp: () => Bench
}

/** What clocks do in a year: people's change, machines' are set. */
export function daysConformance({ setUp }: Days): void {
  async function reminded() {
    const bench = setUp()
    const { begin, read, clock } = bench
    await begin(reminding, 'a')
    return {
      clock,
      /** How often it has reminded, and when it will again. */
      reminders: async () => {
        const { passed, waits } = await read('a')
        const due = Object.values(waits).flatMap((wait) =>
          wait.kind === 'timer' ? [wait.dueAt] : [],
        )
        return [passed['main']?.elements['remind'] ?? 0, ...due]
      },
    }
  }

  test('reminds at the same time of day when the clocks change', async () => {
    const { clock, reminders } = await reminded()

    await clock.set(Date.parse('2026-03-28T12:00:00.000Z'))
    expect(await reminders()).toEqual([1, '2026-03-28T23:30:00.000Z'])
    await clock.advance(day)
    expect(await reminders()).toEqual([2, '2026-03-29T22:30:00.000Z'])
    await clock.set(Date.parse('2026-10-24T12:00:00.000Z'))
    expect(await reminders()).toEqual([3, '2026-10-24T22:30:00.000Z'])
    await clock.advance(day)

    expect(await reminders()).toEqual([4, '2026-10-25T23:30:00.000Z'])
  })

  test('reminds on 29 February of a leap year, and once for all that was missed', async () => {
    const { clock, reminders } = await reminded()

    await clock.set(Date.parse('2028-02-28T12:00:00.000Z'))
    expect(await reminders()).toEqual([1, '2028-02-28T23:30:00.000Z'])
    await clock.advance(day)
    expect(await reminders()).toEqual([2, '2028-02-29T23:30:00.000Z'])
    await clock.advance(day)

    expect(await reminders()).toEqual([3, '2028-03-01T23:30:00.000Z'])
  })

  test('does not remind again of a day it has reminded of when its clock is set back', async () => {
    const { clock, reminders } = await reminded()
    await clock.advance(3 * day)
    expect(await reminders()).toEqual([3, '2026-01-15T23:30:00.000Z'])

    await clock.set(clock.now() - 2 * day)
    await clock.advance(3 * day - 1)
    expect(await reminders()).toEqual([3, '2026-01-15T23:30:00.000Z'])
    await clock.advance(1)

    expect(await reminders()).toEqual([4, '2026-01-16T23:30:00.000Z'])
  })
}
