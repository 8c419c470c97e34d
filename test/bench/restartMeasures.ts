import { bounded, median, type Measurement } from './measurement.ts'
import { end, servedSchema, startProgram } from './program.ts'

const rounds = 5

/** E9: from the start of a process to its first command served. */
export async function restartMeasures(
  folder: string,
  stored: number,
): Promise<readonly Measurement[]> {
  const row = { id: 'E9', unit: 's' } as const
  return [
    bounded({
      ...row,
      measure: `restart with ${stored} stored, to the first start served`,
      value: await restarts(folder, { isKilled: false }),
      atMost: [0.5, 0.25],
    }),
    bounded({
      ...row,
      measure: 'the same after SIGKILL under load',
      value: await restarts(folder, { isKilled: true }),
      atMost: [1, 0.5],
    }),
  ]
}

async function restarts(
  folder: string,
  { isKilled }: { readonly isKilled: boolean },
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = await startProgram('hostProcess', { folder, goesOn: isKilled }, servedSchema)
    await end(before.child, isKilled ? 'SIGKILL' : 'SIGTERM')
    const begin = performance.now()
    const { child } = await startProgram('hostProcess', { folder, goesOn: false }, servedSchema)
    times.push((performance.now() - begin) / 1000)
    await end(child, 'SIGTERM')
  }
  return median(times)
}
