import { describe, expect, test } from 'vitest'
import { runPeerW1 } from './bpmnEngine.ts'
import { checkDurableW1, openDurable, runDurableW2, untilEnded } from './durable.ts'
import { runW1 } from './inMemory.ts'
import { checkContest, contests } from './feelMeasures.ts'
import { bounded, compared, median, quantile, table } from './measurement.ts'
import { correlateWaiting, fill, startWaiting } from './stored.ts'
import { w1Data, w1Expected } from './workload.ts'

describe('bench', () => {
  test('lets both engines come to the same result on 1 KB of data', async () => {
    expect(JSON.stringify(w1Data).length).toBeGreaterThan(1_000)
    expect(runW1()).toEqual(w1Expected)
    expect(await runPeerW1()).toEqual(w1Expected)
  })

  test.each(contests)('lets all come to the same result: $name', async (contest) => {
    await expect(checkContest(contest)).resolves.toBeUndefined()
  })

  test('runs both workloads on the durable host', async () => {
    const durable = openDurable()
    await checkDurableW1(durable)
    await runDurableW2(durable)

    expect(durable.written().instances).toBe(2)

    await durable.close()
  })

  test('stores cases that wait for a message and for an instant', async () => {
    const durable = openDurable()
    await fill(durable, 3, startWaiting)
    const [one = '', ...others] = durable.someActive(3)

    await correlateWaiting(durable, one)

    await untilEnded(durable, [one])
    expect(others.filter(durable.isActive)).toHaveLength(2)
    expect(durable.db.$client.pragma('synchronous', { simple: true })).toBe(2)

    await durable.close()
  })

  test('takes what so great a share does not exceed', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index)

    expect(quantile(values, 0.99)).toBe(198)
  })

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('takes the median of %j', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  test('says whether a goal holds', () => {
    const row = { id: 'E1', measure: 'W1', unit: '/s', value: 100 }
    const ratio = compared({ ...row, reference: 10, atLeast: [20, 30] })
    const most = bounded({ ...row, atMost: [100, 50] })
    const least = bounded({ ...row, atLeast: [101, 200] })

    expect(ratio).toMatchObject({ ratio: 10, must: '≥ 20 ×', stretch: '≥ 30 ×', holds: false })
    expect(most).toMatchObject({ reference: null, ratio: null, must: '≤ 100', holds: true })
    expect(least).toMatchObject({ must: '≥ 101', holds: false })
    expect(table([{ ...ratio, load: 0 }])).toContain('NO')
  })
})
