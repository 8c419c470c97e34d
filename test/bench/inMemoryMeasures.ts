import { isDeepStrictEqual } from 'node:util'
import { runPeerW1 } from './bpmnEngine.ts'
import { runW1 } from './inMemory.ts'
import { compared, interleaved, rateOf, type Measurement } from './measurement.ts'
import { w1Expected } from './workload.ts'

/** E1, beside the peer (BE), which has to come to the same result. */
export async function inMemoryMeasures(): Promise<readonly Measurement[]> {
  for (const found of [runW1(), await runPeerW1()]) {
    if (!isDeepStrictEqual(found, w1Expected)) throw new Error(`W1: found ${JSON.stringify(found)}`)
  }
  for (let index = 0; index < 2_000; index++) runW1()
  const { ours, peer } = await interleaved({
    ours: () => rateOf(runHundred).then((rate) => rate * 100),
    peer: () => rateOf(runPeerW1, 600),
  })
  return [
    compared({
      id: 'E1',
      measure: 'W1 pure, in memory, against bpmn-engine',
      value: ours,
      unit: '/s',
      reference: peer,
      atLeast: [500, 1_500],
    }),
  ]
}

/** In hundreds, so that waiting between two of them costs nothing. */
function runHundred(): void {
  for (let index = 0; index < 100; index++) runW1()
}
