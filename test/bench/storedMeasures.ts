import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDurable } from './durable.ts'
import { growthMeasures } from './growthMeasures.ts'
import type { Measurement } from './measurement.ts'
import { restartMeasures } from './restartMeasures.ts'
import { fill, startWaiting } from './stored.ts'
import { timerMeasures } from './timerMeasures.ts'

/** E7, E8 and E9, on the same many cases. */
export async function storedMeasures(stored: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  try {
    const begin = performance.now()
    const durable = openDurable({ folder })
    await fill(durable, stored, startWaiting)
    await durable.close()
    const seconds = (performance.now() - begin) / 1000
    console.error(`Stored ${stored} waiting cases in ${seconds.toFixed(0)} s.`)
    return [
      ...(await growthMeasures(folder, stored)),
      ...(await timerMeasures(folder, stored)),
      ...(await restartMeasures(folder, stored)),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
