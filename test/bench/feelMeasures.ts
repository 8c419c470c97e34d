import { isDeepStrictEqual } from 'node:util'
import { evaluate, unaryTest } from 'feelin'
import jsonata from 'jsonata'
import { compile } from '#shared/feel/compile.ts'
import type { Json } from '#shared/model/json.ts'
import { mappingContest } from './feelMapping.ts'
import { feelSet, scopeOf, type Sample } from './feelSet.ts'
import { decideByPeer, decideByUs, tableExpected } from './feelTable.ts'
import { compared, interleaved, processorTime, rateOf, type Measurement } from './measurement.ts'

const environment = { now: '2026-01-15T08:00:00Z', today: '2026-01-15' }

/** The same work done by several, of which the first is ours. */
export interface Contest {
  readonly name: string
  readonly expected: Json
  readonly ours: () => unknown
  readonly feelin: () => unknown
  readonly others: Readonly<Record<string, () => unknown>>
}

export const contests: readonly Contest[] = [
  ...feelSet.map(contestOf),
  {
    name: 'decision table of 200 cells',
    expected: tableExpected,
    ours: decideByUs,
    feelin: decideByPeer,
    others: {},
  },
  mappingContest,
]

/** F1: what is compiled once, as everywhere here, beside feelin, which compiles at each call. */
export async function feelMeasures(): Promise<readonly Measurement[]> {
  const rows: Measurement[] = []
  for (const contest of contests) rows.push(...(await measured(contest)))
  return rows
}

async function measured(contest: Contest): Promise<readonly Measurement[]> {
  await checkContest(contest)
  const { name, ours, feelin, others } = contest
  const rates = await interleaved({
    ours: () => hundreds(ours),
    feelin: () => rateOf(feelin, 200, processorTime),
    ...mapValues(others, (run) => () => rateOfAny(run)),
  })
  const row = { id: 'F1', value: rates.ours, unit: '/s' }
  const againstOthers = Object.entries(rates).filter(([other]) => other in others)
  return [
    compared({
      ...row,
      measure: `${name}, against feelin`,
      reference: rates.feelin,
      atLeast: [50, 50],
    }),
    ...againstOthers.map(([other, rate]) =>
      compared({
        ...row,
        measure: `${name}, against ${other} (no goal)`,
        reference: rate,
        atLeast: [0, 0],
      }),
    ),
  ]
}

/** All come to the expected result. */
export async function checkContest({ expected, ours, feelin, others }: Contest): Promise<void> {
  for (const [who, run] of Object.entries({ ours, feelin, ...others })) {
    const found: unknown = await run()
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(found)), expected)) {
      throw new Error(
        `${who}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
      )
    }
  }
}

function contestOf(sample: Sample): Contest {
  const { name, text, kind = 'expression', peerText = text, data, expected } = sample
  const expression = compile(text, { kind, scope: scopeOf(sample) })
  const call = kind === 'unaryTests' ? unaryTest : evaluate
  const byJsonata = sample.jsonata === undefined ? undefined : jsonata(sample.jsonata)
  return {
    name,
    expected,
    ours: () => expression.evaluate(data, environment).value,
    feelin: () => call(peerText, data).value,
    others: {
      'plain JavaScript': sample.plain,
      ...(byJsonata === undefined ? {} : { JSONata: () => byJsonata.evaluate(data) }),
    },
  }
}

function rateOfAny(run: () => unknown): Promise<number> {
  return run() instanceof Promise ? rateOf(run, 200, processorTime) : hundreds(run)
}

/** In hundreds, so that waiting between two of them costs nothing. */
function hundreds(run: () => unknown): Promise<number> {
  const hundred = () => {
    for (let index = 0; index < 100; index++) run()
  }
  return rateOf(hundred, 200, processorTime).then((rate) => rate * 100)
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  to: (one: T) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, to(one)]))
}
