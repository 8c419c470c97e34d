/** One line of the result, as `--json` prints it. Where there is a `ratio`, the goals are about it. */
export interface Measurement {
  readonly id: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  /** What the same run measured to compare with. */
  readonly reference: number | null
  readonly ratio: number | null
  readonly must: string
  readonly stretch: string
  readonly holds: boolean
}

/** What else the machine had to do before (of a minute, as `uptime` says it). */
export interface UnderLoad {
  readonly load: number
}

interface Row {
  readonly id: string
  readonly measure: string
  readonly unit: string
  readonly value: number
}

type Goals =
  | { readonly atLeast: readonly [must: number, stretch: number] }
  | { readonly atMost: readonly [must: number, stretch: number] }

/** Against what the same run measured of somebody else. */
export function compared({ reference, ...row }: Row & Goals & { reference: number }): Measurement {
  return judged({ ...row, reference, ratio: row.value / reference })
}

/** The goal is absolute; what somebody else reaches may stand beside it. */
export function bounded(row: Row & Goals & { readonly reference?: number }): Measurement {
  return judged({ reference: null, ...row, ratio: null })
}

function judged(row: Row & Goals & Pick<Measurement, 'reference' | 'ratio'>): Measurement {
  const { id, measure, unit, value, reference, ratio } = row
  const isMost = 'atMost' in row
  const [must, stretch] = isMost ? row.atMost : row.atLeast
  const said = (goal: number) => `${isMost ? '≤' : '≥'} ${plain(goal)}${ratio === null ? '' : ' ×'}`
  const found = ratio ?? value
  return {
    id,
    measure,
    value,
    unit,
    reference,
    ratio,
    must: said(must),
    stretch: said(stretch),
    holds: isMost ? found <= must : found >= must,
  }
}

export function table(rows: readonly (Measurement & UnderLoad)[]): string {
  const head = [
    'id',
    'measure',
    'reached',
    'unit',
    'reference',
    'ratio',
    'must',
    'stretch',
    'holds',
    'load',
  ]
  const lines = rows.map((row) => [
    row.id,
    row.measure,
    plain(row.value),
    row.unit,
    row.reference === null ? '' : plain(row.reference),
    row.ratio === null ? '' : `${plain(row.ratio)} ×`,
    row.must,
    row.stretch,
    row.holds ? 'yes' : 'NO',
    row.load.toFixed(1),
  ])
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (line[column] ?? '').length)),
  )
  const toLine = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return [
    toLine(head),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...lines.map(toLine),
  ].join('\n')
}

function plain(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1000 ? 6 : 3 })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** The value that so great a share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? NaN
}

/** Runs contenders in turn, so that a slow moment of the machine meets them all; the median of each. */
export async function interleaved<K extends string>(
  contenders: Readonly<Record<K, () => Promise<number> | number>>,
  rounds = 5,
): Promise<Record<K, number>> {
  const names = Object.keys(contenders) as K[] // the keys of the record it is given
  const results = new Map(names.map((name) => [name, [] as number[]]))
  for (const name of names) await contenders[name]() // warm-up
  for (let round = 0; round < rounds; round++) {
    for (const name of names) results.get(name)?.push(await contenders[name]())
  }
  return Object.fromEntries(names.map((name) => [name, median(results.get(name) ?? [])])) as Record<
    K,
    number
  > // one entry for each name
}

/** How often per second `run` is done, one after the other, for about `milliseconds` of the clock. */
export async function rateOf(
  run: () => unknown,
  milliseconds = 400,
  clock = () => performance.now(),
): Promise<number> {
  const begin = clock()
  let count = 0
  let now = begin
  while (now - begin < milliseconds) {
    await run()
    count += 1
    now = clock()
  }
  return (count / (now - begin)) * 1000
}

/** Milliseconds that the processor has worked for this program: what else the machine does is not meant. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
