import { isDeepStrictEqual } from 'node:util'
import { evaluate, unaryTest } from 'feelin'
import { compile } from '#shared/feel/compile.ts'
import { feelSet, scopeOf, type Sample } from './feelSet.ts'
import { compared, interleaved, rateOf, type Measurement } from './measurement.ts'

const environment = { now: '2026-01-15T08:00:00Z', today: '2026-01-15' }

/** F1: expressions, compiled once as everywhere here, beside `evaluate` of feelin and beside plain JavaScript. */
export async function feelMeasures(): Promise<readonly Measurement[]> {
  const rows: Measurement[] = []
  for (const sample of feelSet) rows.push(...(await measured(sample)))
  return rows
}

async function measured(sample: Sample): Promise<readonly Measurement[]> {
  const [ours, theirs] = [oursOf(sample), theirsOf(sample)]
  checkFeel(sample)
  const rates = await interleaved({
    ours: () => hundreds(ours),
    peer: () => rateOf(theirs, 200),
    plain: () => hundreds(sample.plain),
  })
  const row = { id: 'F1', value: rates.ours, unit: '/s' }
  return [
    compared({
      ...row,
      measure: `${sample.name}, against feelin`,
      reference: rates.peer,
      atLeast: [50, 50],
    }),
    compared({
      ...row,
      measure: `${sample.name}, against plain JavaScript (no goal)`,
      reference: rates.plain,
      atLeast: [0, 0],
    }),
  ]
}

/** Both come to the expected result. */
export function checkFeel(sample: Sample): void {
  for (const found of [oursOf(sample)(), theirsOf(sample)()]) {
    if (!isDeepStrictEqual(found, sample.expected)) {
      const [expected, other] = [sample.expected, found].map((one) => JSON.stringify(one))
      throw new Error(`${sample.name}: expected ${expected}, found ${other}`)
    }
  }
}

function oursOf(sample: Sample): () => unknown {
  const { text, kind = 'expression', data } = sample
  const expression = compile(text, { kind, scope: scopeOf(sample) })
  return () => expression.evaluate(data, environment).value
}

function theirsOf({ text, peerText = text, kind, data }: Sample): () => unknown {
  const call = kind === 'unaryTests' ? unaryTest : evaluate
  return () => call(peerText, data).value
}

/** In hundreds, so that waiting between two of them costs nothing. */
function hundreds(run: () => unknown): Promise<number> {
  const hundred = () => {
    for (let index = 0; index < 100; index++) run()
  }
  return rateOf(hundred, 200).then((rate) => rate * 100)
}
