import { durableMeasures } from './durableMeasures.ts'
import { inMemoryMeasures } from './inMemoryMeasures.ts'
import { table, type Measurement } from './measurement.ts'

/** Each gives some lines; a name picks the groups that hold a line of that id. */
const groups: readonly {
  readonly ids: readonly string[]
  readonly run: () => Promise<readonly Measurement[]>
}[] = [
  { ids: ['E1'], run: inMemoryMeasures },
  { ids: ['E2', 'E3', 'E5'], run: durableMeasures },
]

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('-')).map((name) => name.toUpperCase())
const known = groups.flatMap(({ ids }) => ids)
const unknown = names.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Expected some of ${known.join(', ')}, found ${unknown.join(', ')}`)
  process.exit(2)
}

const rows: Measurement[] = []
for (const { ids, run } of groups) {
  if (names.length === 0 || ids.some((id) => names.includes(id))) rows.push(...(await run()))
}
console.log(args.includes('--json') ? JSON.stringify(rows, null, 2) : table(rows))
