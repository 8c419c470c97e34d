import { runPeerW1 } from './bpmnEngine.ts'
import {
  checkDurableW1,
  loaded,
  openDurable,
  runDurableW1,
  runDurableW2,
  type Durable,
} from './durable.ts'
import { bounded, compared, interleaved, median, rateOf, type Measurement } from './measurement.ts'
import { fdatasyncTime, rawWrites } from './references.ts'

/** E2, E3 and E5 on SQLite, beside bpmn-engine (BE), plain SQLite (RAW) and the disk (F). */
export async function durableMeasures(): Promise<readonly Measurement[]> {
  const durable = openDurable()
  try {
    for (let index = 0; index < 20; index++) await checkDurableW1(durable)
    const { instances, bytes, commands } = durable.written()
    const perInstance = Math.round(bytes / instances)
    const each = `${commands / instances} rows of events and ${perInstance} bytes`
    console.error(`W1 durable writes ${each} for each instance.`)
    return [
      ...(await concurrent(durable, perInstance)),
      ...(await oneAtATime(durable)),
      await waiting(durable),
    ]
  } finally {
    await durable.close()
  }
}

async function concurrent(durable: Durable, bytes: number): Promise<readonly Measurement[]> {
  const cpu: number[] = []
  const { ours, peer, raw } = await interleaved({
    async ours() {
      const load = await loaded(() => runDurableW1(durable))
      cpu.push(load.cpu)
      return load.perSecond
    },
    peer: () => rateOf(runPeerW1, 600),
    raw: () => rawWrites(durable.folder, bytes),
  })
  const row = { id: 'E2', unit: '/s', value: ours } as const
  return [
    compared({
      ...row,
      measure: 'W1 durable, 64 concurrent, against BE',
      reference: peer,
      atLeast: [100, 200],
    }),
    compared({
      ...row,
      measure: 'W1 durable, 64 concurrent, against RAW',
      reference: raw,
      atLeast: [0.15, 0.3],
    }),
    bounded({
      id: 'E2',
      measure: 'processor time each',
      unit: 'ms',
      value: median(cpu.slice(1)),
      atMost: [0.2, 0.1],
    }),
  ]
}

async function oneAtATime(durable: Durable): Promise<readonly Measurement[]> {
  const times: number[] = []
  const { ours, peer, disk } = await interleaved({
    ours: () =>
      rateOf(async () => {
        const begin = performance.now()
        await runDurableW1(durable)
        times.push(performance.now() - begin)
      }),
    peer: () => rateOf(runPeerW1, 600),
    disk: () => fdatasyncTime(durable.folder),
  })
  return [
    compared({
      id: 'E3',
      measure: 'W1 durable, one at a time, against BE',
      unit: '/s',
      value: ours,
      reference: peer,
      atLeast: [20, 35],
    }),
    bounded({
      id: 'E3',
      measure: `p50, the disk alone (F) ${disk.toFixed(3)} ms`,
      unit: 'ms',
      value: median(times),
      atMost: [disk + 0.5, disk + 0.25],
    }),
  ]
}

async function waiting(durable: Durable): Promise<Measurement> {
  const { ours } = await interleaved({
    ours: async () => (await loaded(() => runDurableW2(durable))).perSecond,
  })
  return bounded({
    id: 'E5',
    measure: 'W2 durable, 64 concurrent',
    unit: '/s',
    value: ours,
    atLeast: [5_000, 10_000],
  })
}
