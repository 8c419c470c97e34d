import { crashes } from '../support/crash/crashes.ts'
import { bounded, type Measurement } from './measurement.ts'
import { pathOf } from './program.ts'

const rounds = 100
const patience = 30 * 60_000

/** E10: what a hundred SIGKILLs under load leave undone, or do twice. */
export async function crashMeasures(): Promise<readonly Measurement[]> {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const signal = AbortSignal.timeout(patience)
  const script = pathOf('crashWorker')
  const report = await crashes({ seed, rounds, trouble: 'none', script, signal })
  const { lost, twice, effects, unfinished, unexpected } = report
  const faults = [...lost, ...twice, ...effects, ...unfinished, ...unexpected]
  for (const fault of faults.slice(0, 10)) console.error(`E10, seed ${seed}: ${fault}`)
  const { acknowledged, cases, bookings, repeated } = report
  const seen = `${acknowledged} acknowledged, ${cases} cases, ${bookings} effects`
  console.error(`E10, seed ${seed}: ${seen}, ${repeated} of them asked for again by the same key.`)
  return [
    bounded({
      id: 'E10',
      measure: `faults after ${rounds} SIGKILLs under load`,
      unit: '',
      value: faults.length,
      atMost: [0, 0],
    }),
  ]
}
