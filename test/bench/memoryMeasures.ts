import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDurable, startDurableW2 } from './durable.ts'
import { bounded, type Measurement } from './measurement.ts'
import { end, servedSchema, startProgram } from './program.ts'
import { bytesOnDisk, fill } from './stored.ts'

const waiting = 100_000

/** E6: what cases take that only wait, in the memory of a fresh process and on the disk. */
export async function memoryMeasures(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  try {
    const durable = openDurable({ folder })
    await fill(durable, waiting, startDurableW2)
    await durable.close()
    const disk = bytesOnDisk(folder) / waiting
    const { said, child } = await startProgram(
      'hostProcess',
      { folder, goesOn: false },
      servedSchema,
    )
    await end(child, 'SIGTERM')
    return [
      bounded({
        id: 'E6',
        measure: `${waiting} waiting, memory after the start`,
        unit: 'MB',
        value: said.resident / 1024 / 1024,
        atMost: [250, 200],
      }),
      bounded({
        id: 'E6',
        measure: `${waiting} waiting, disk for each`,
        unit: 'bytes',
        value: disk,
        atMost: [4 * 1024, 3 * 1024],
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
