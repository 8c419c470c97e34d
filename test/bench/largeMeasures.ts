import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '#runtime/hosts/host.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import type { Wait } from '#shared/engine/instance.ts'
import { begin, hosted, stamp } from '../support/cases.ts'
import { define, end, start, work } from '../support/processDefinition.ts'
import { compared, interleaved, processorTime, type Measurement } from './measurement.ts'

const few = 100
const many = 10_000
const ofEach = few - 1
const cases = 10
const answer = 'x'.repeat(500)

/** L1: answering one of many items of a case, against one of few. Processor time, since both wait for one disk. */
export async function largeMeasures(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const db = openDatabase(folder)
  const hostOf = (items: number) => hosted({ db, definition: withItems(items) })
  const [small, large] = [hostOf(few), hostOf(many)]
  try {
    const open = await opened(large, 'large')
    let begun = 0
    const { ofMany, ofFew } = await interleaved({
      ofMany: () => sumOf(async () => timeOf(large, 'large', open.splice(0, ofEach))),
      ofFew: () =>
        sumOf(async () => {
          const id = `small-${begun++}`
          return timeOf(small, id, (await opened(small, id)).slice(0, ofEach))
        }),
    })
    return [
      compared({
        id: 'L1',
        measure: `an answer among ${many} open items, against ${few}`,
        unit: 'ms',
        value: ofMany,
        reference: ofFew,
        atMost: [2, 1.25],
      }),
    ]
  } finally {
    await Promise.all([small.close(), large.close()])
    db.$client.close()
    rmSync(folder, { recursive: true })
  }
}

function withItems(items: number) {
  const loop = {
    type: 'multiInstance',
    sequential: false,
    cardinality: String(items),
    output: { collection: 'results', element: 'result' },
  } as const
  return define(
    { elements: { start, each: { ...work, loop }, end }, flows: ['start -> each -> end'] },
    { data: { results: { type: 'array', items: { type: 'string' } } } },
  )
}

async function opened(host: Host, id: string): Promise<Wait[]> {
  return Object.values((await begin(host, id)).waits)
}

/** Milliseconds for each answer. */
async function sumOf(time: () => Promise<number>): Promise<number> {
  let sum = 0
  for (let left = cases; left > 0; left--) sum += await time()
  return sum / cases / ofEach
}

async function timeOf(host: Host, instanceId: string, waits: readonly Wait[]): Promise<number> {
  const before = processorTime()
  await Promise.all(
    waits.map(({ id: jobId, generation }) =>
      host.submit({
        type: 'completeJob',
        commandId: `answer-${jobId}`,
        instanceId,
        jobId,
        generation,
        output: answer,
        ...stamp(),
      }),
    ),
  )
  return processorTime() - before
}
