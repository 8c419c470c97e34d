import { openDurable, type Durable } from './durable.ts'
import { compared, median, type Measurement } from './measurement.ts'
import { correlateWaiting, fill, startWaiting } from './stored.ts'

const few = 1_000
const rounds = 15
const perRound = 50

/** E7: one command at a time on few and on many stored cases, in turn. */
export async function growthMeasures(
  folder: string,
  stored: number,
): Promise<readonly Measurement[]> {
  const small = openDurable()
  const large = openDurable({ folder })
  try {
    await fill(small, few, startWaiting)
    const [onFew, onMany] = [timesOn(small), timesOn(large)]
    for (let round = 0; round <= rounds; round++) {
      await onFew.measure(round > 0)
      await onMany.measure(round > 0)
    }
    return (['start', 'correlate'] as const).map((command) =>
      compared({
        id: 'E7',
        measure: `${command}, p50 with ${stored} stored, against ${few}`,
        unit: 'ms',
        value: median(onMany.times[command]),
        reference: median(onFew.times[command]),
        atMost: [1.25, 1.1],
      }),
    )
  } finally {
    await small.close()
    await large.close()
  }
}

/** As many are answered as are begun, so the number stored stays. */
function timesOn(durable: Durable) {
  const times = { start: [] as number[], correlate: [] as number[] }
  const waiting = durable.someActive(perRound * (rounds + 1))
  return {
    times,
    async measure(isKept: boolean) {
      for (const id of waiting.splice(0, perRound)) {
        const began = performance.now()
        await startWaiting(durable)
        const started = performance.now()
        await correlateWaiting(durable, id)
        if (!isKept) continue
        times.start.push(started - began)
        times.correlate.push(performance.now() - started)
      }
    },
  }
}
