import { beforeAll, describe, expect, test } from 'vitest'
import { build } from 'vite'
import { bundle } from '../../support/bundle.ts'
import { crashes, type Trouble } from '../../support/crash/crashes.ts'

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 8)
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 32))

const script = 'dist/crash/worker.js'

beforeAll(async () => {
  const config = bundle('crash', { worker: 'test/support/crash/worker.ts' })
  // In one file it starts in half the time.
  const ssr = { noExternal: true as const, external: ['better-sqlite3'] }
  await build({ ...config, ssr, configFile: false, logLevel: 'warn' })
}, 60_000)

describe(`a host that is killed under load (CRASH_SEED=${seed})`, () => {
  test.concurrent.for<Trouble>(['none', 'fullDisk', 'locked'])(
    'loses nothing, does nothing twice and ends every case, trouble: %s',
    { timeout: 60_000 + rounds * 10_000 },
    async (trouble, { signal }) => {
      const report = await crashes({ seed, rounds, trouble, script, signal })

      expect(report).toMatchObject({
        lost: [],
        twice: [],
        effects: [],
        unfinished: [],
        unexpected: [],
      })
      const { begun, cases, acknowledged, bookings } = report
      const all = Object.values(begun).reduce((sum, count) => sum + count, 0)
      expect(cases).toBe(all + begun.calling)
      expect(acknowledged).toBeGreaterThan(rounds)
      expect(bookings).toBeGreaterThan(0)
    },
  )
})
