import { checkTable } from '#shared/decisions/checkTable.ts'
import { largeTable } from '../support/largeTable.ts'
import { bounded, processorTime, type Measurement } from './measurement.ts'

const against = { schemas: {}, types: {} }

/** F2: a table of 500 rows and 20 columns is checked while somebody types: at first, and after each change. */
export async function tableMeasures(): Promise<readonly Measurement[]> {
  const whole = largeTable(500, 20)
  const opened = timed(() => expectFound(0, checkTable(whole, against).length))
  const changed = median(
    Array.from({ length: 9 }, (_, row) => {
      const lacking = { ...whole, rows: whole.rows.toSpliced(row * 50, 1) }
      return timed(() => expectFound(1, checkTable(lacking, against).length))
    }),
  )
  return [
    bounded({
      id: 'F2',
      measure: 'table of 500 × 20 checked when it is opened',
      value: opened,
      unit: 'ms',
      atMost: [300, 300],
    }),
    bounded({
      id: 'F2',
      measure: 'the same after a change that leaves a gap',
      value: changed,
      unit: 'ms',
      atMost: [300, 100],
    }),
  ]
}

function timed(run: () => void): number {
  const begun = processorTime()
  run()
  return processorTime() - begun
}

function expectFound(expected: number, found: number): void {
  if (found !== expected)
    throw new Error(`check of the large table: expected ${expected} problems, found ${found}`)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
