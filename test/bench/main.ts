import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { bundleMeasures } from './bundleMeasures.ts'
import { crashMeasures } from './crashMeasures.ts'
import {
  designerArrangeMeasures,
  designerDrawingMeasures,
  designerLargestMeasures,
} from './designerDrawingMeasures.ts'
import { designerLintMeasures, designerSaveMeasures } from './designerEditMeasures.ts'
import { designerMappingMeasures } from './designerMappingMeasures.ts'
import { designerTableMeasures } from './designerTableMeasures.ts'
import { durableMeasures } from './durableMeasures.ts'
import { feelMeasures } from './feelMeasures.ts'
import { httpMeasures } from './httpMeasures.ts'
import { inMemoryMeasures } from './inMemoryMeasures.ts'
import { largeMeasures } from './largeMeasures.ts'
import { table, type Measurement, type UnderLoad } from './measurement.ts'
import { memoryMeasures } from './memoryMeasures.ts'
import { soundnessMeasures } from './soundnessMeasures.ts'
import { startMeasures } from './startMeasures.ts'
import { storedMeasures } from './storedMeasures.ts'
import { tableMeasures } from './tableMeasures.ts'

/** Each gives some lines; a name picks the groups that hold a line of that id. */
const groups: readonly {
  readonly ids: readonly string[]
  readonly run: () => Promise<readonly Measurement[]>
}[] = [
  { ids: ['E1'], run: inMemoryMeasures },
  { ids: ['E2', 'E3', 'E5'], run: durableMeasures },
  { ids: ['E4'], run: httpMeasures },
  { ids: ['E6'], run: memoryMeasures },
  { ids: ['E7', 'E8', 'E9'], run: () => storedMeasures(stored) },
  { ids: ['E10'], run: crashMeasures },
  { ids: ['E11'], run: startMeasures },
  { ids: ['L1'], run: largeMeasures },
  { ids: ['F1'], run: feelMeasures },
  { ids: ['F2'], run: tableMeasures },
  { ids: ['S1'], run: soundnessMeasures },
  { ids: ['D1', 'D3', 'D4', 'D5', 'D7'], run: designerDrawingMeasures },
  { ids: ['D2'], run: designerLargestMeasures },
  { ids: ['D6'], run: designerLintMeasures },
  { ids: ['D8'], run: designerSaveMeasures },
  { ids: ['D9'], run: designerArrangeMeasures },
  { ids: ['D10'], run: designerMappingMeasures },
  { ids: ['D11'], run: designerTableMeasures },
  { ids: ['B1', 'B2', 'B3'], run: bundleMeasures },
]

const families = { ENGINE: /^[EL]/, FEEL: /^F/, SOUNDNESS: /^S/, DESIGNER: /^[DB]/ }

function isFamily(name: string): name is keyof typeof families {
  return Object.hasOwn(families, name)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, stored: { type: 'string', default: '1000000' } },
})
const stored = Number(values.stored)
const known = groups.flatMap(({ ids }) => ids)
const names = positionals
  .map((name) => name.toUpperCase())
  .flatMap((name) => (isFamily(name) ? known.filter((id) => families[name].test(id)) : [name]))
const unknown = names.filter((name) => !known.includes(name))
if (unknown.length > 0 || !(stored >= 1_000)) {
  const found = process.argv.slice(2).join(' ')
  console.error(
    `Expected engine, feel, soundness, designer or some of ${known.join(', ')}, --json, --stored 1000000 (or less, from 1000 on), found ${found}`,
  )
  process.exit(2)
}

const rows: (Measurement & UnderLoad)[] = []
for (const { ids, run } of groups) {
  if (names.length > 0 && !ids.some((id) => names.includes(id))) continue
  const [load = NaN] = loadavg()
  try {
    for (const row of await run()) rows.push({ ...row, load })
  } catch (error) {
    console.error(`${ids.join(', ')}: not measured`, error) // what the others reach is told
    process.exitCode = 1
  }
}
console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows))
