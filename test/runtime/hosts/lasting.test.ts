import { expect, test } from 'vitest'
import { createEmbeddedHost } from '#runtime/hosts/embeddedHost.ts'
import { createMemoryStore } from '#runtime/hosts/memory/memoryStore.ts'
import { compile } from '#shared/engine/compile.ts'
import { startOf, w1, w1Data } from '../../bench/workload.ts'
import { createVirtualClock, settled } from '../../support/virtualClock.ts'

/** A host whose disk is ready when the test says so, and whose cases all ask another system. */
function setUp() {
  const disk: (() => void)[] = []
  const asked: string[] = []
  const store = {
    ...createMemoryStore(),
    deferSync(work: () => void) {
      work()
      return new Promise<void>((ready) => disk.push(ready))
    },
  }
  const version = { definition: w1, graph: compile(w1) }
  const host = createEmbeddedHost(store, {
    versions: () => version,
    jobs: {
      run({ jobId }) {
        asked.push(jobId)
        return new Promise(() => undefined)
      },
    },
    clock: createVirtualClock('2026-01-15T08:00:00.000Z'),
    timeZone: 'Europe/Berlin',
    report(error) {
      throw error
    },
  })
  const start = (count: number, name: string) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        host.start({ service: 'w1', version: 1 }, startOf(`${name}-${index}`, w1Data)),
      ),
    )
  return { disk, asked, start, host }
}

test('nobody is asked for what is committed and does not last yet', async () => {
  const { disk, asked, start, host } = setUp()
  const first = start(16, 'first')
  await settled()
  const second = start(32, 'second')
  await settled()
  expect(disk).toHaveLength(2)

  disk[0]?.()
  await first
  await settled()
  expect(asked).toEqual([]) // what is read now may be of the second group

  disk[1]?.()
  await second
  await settled()
  expect(asked.length).toBeGreaterThan(0)
  await host.close()
})
