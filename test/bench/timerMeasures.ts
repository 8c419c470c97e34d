import { movedClock } from '#runtime/demo/clock.ts'
import { systemClock } from '#runtime/hosts/clock.ts'
import { openDurable, untilEnded, type Durable } from './durable.ts'
import { bounded, median, quantile, type Measurement } from './measurement.ts'
import { severalAtATime, startPausing } from './stored.ts'

const anHour = 3_600_000
const rounds = 3
/** Time never goes back for a database. */
const later = rounds * anHour

/** E8, with many timers armed that are not due. */
export async function timerMeasures(
  folder: string,
  stored: number,
): Promise<readonly Measurement[]> {
  const armed = `with ${stored} armed`
  return [
    bounded({
      id: 'E8',
      measure: `durable firings of timers, ${armed}`,
      unit: '/s',
      value: await firingRate(folder),
      atLeast: [10_000, 25_000],
    }),
    bounded({
      id: 'E8',
      measure: `p99 late at 1,000/s, ${armed}`,
      unit: 'ms',
      value: await lateness(folder),
      atMost: [100, 50],
    }),
  ]
}

const atOnce = 20_000

/** All are due when the host starts an hour later. */
async function firingRate(folder: string): Promise<number> {
  const rates: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const before = openDurable({ folder, clock: movedClock((round - 1) * anHour) })
    const ids = await armed(before, atOnce, (index) => {
      return systemClock.now() + (round - 0.5) * anHour + index
    })
    await before.close()
    const begin = performance.now()
    const host = openDurable({ folder, clock: movedClock(round * anHour) })
    await untilEnded(host, ids.slice(-1))
    rates.push((atOnce / (performance.now() - begin)) * 1000)
    if (ids.some(host.isActive)) throw new Error('E8: expected the timers to fire by their order')
    await host.close()
  }
  return median(rates)
}

const perSecond = 1_000
const seconds = 10
/** Until all are armed. */
const notice = 15_000

async function lateness(folder: string): Promise<number> {
  const durable = openDurable({ folder, clock: movedClock(later) })
  const first = Date.now() + notice
  const dueOf = (index: number) => first + (index * 1000) / perSecond
  const ids = await armed(durable, perSecond * seconds, (index) => dueOf(index) + later)
  if (Date.now() > first) throw new Error(`E8: expected to arm them within ${notice} ms`)
  const late = await Promise.all(
    ids.map(async (id, index) => {
      await untilEnded(durable, [id])
      return Date.now() - dueOf(index)
    }),
  )
  await durable.close()
  return quantile(late, 0.99)
}

async function armed(
  durable: Durable,
  count: number,
  dueOf: (index: number) => number,
): Promise<readonly string[]> {
  const ids: string[] = []
  await severalAtATime(count, async (index) => {
    ids[index] = await startPausing(durable, dueOf(index))
  })
  return ids
}
