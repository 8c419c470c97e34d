import { useState } from 'react'
import { dataOf, type Instance } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { valueAt } from '#shared/model/path.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { fieldsOf } from '../editing/fields.ts'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { Segments } from '../ui/Segments.tsx'
import { DataRow, type Known } from './DataRow.tsx'

/** What the case knows, where it comes from and since which step. */
export function DataTable({
  definition,
  simulation,
}: {
  readonly definition: Definition
  readonly simulation: Simulation
}) {
  const text = useTexts(tryoutTexts)
  const [shown, setShown] = useState<'all' | 'new'>('all')
  const instance = simulation.steps.at(-1)?.instance
  if (instance === undefined) return null
  const known = knownFields(definition, simulation)
  const steps = simulation.steps.length
  const fresh = known.filter(({ since }) => since === steps)
  const rows = shown === 'new' ? fresh : known
  return (
    <section className="panel data" aria-label={text.dataAfter}>
      <div className="ph">
        <h2>{text.dataAfter}</h2>
        <span className="grow" />
        <Segments
          label={text.filter}
          value={shown}
          options={[
            { id: 'all', label: text.all(known.length) },
            { id: 'new', label: text.fresh(fresh.length) },
          ]}
          onChange={(id) => setShown(id === 'new' ? 'new' : 'all')}
        />
      </div>
      {rows.length === 0 ? (
        <p className="empty">{text.noData}</p>
      ) : (
        <Rows {...{ definition, instance, rows, steps }} />
      )}
    </section>
  )
}

function Rows({
  definition,
  instance,
  rows,
  steps,
}: {
  readonly definition: Definition
  readonly instance: Instance
  readonly rows: readonly Known[]
  readonly steps: number
}) {
  const text = useTexts(tryoutTexts)
  return (
    <Scroll className="rows" label={text.dataAfter}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.origin}</th>
            <th scope="col">{text.step}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DataRow
              key={row.field.path}
              {...{ definition, instance, row }}
              fresh={row.since === steps && steps > 1}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function knownFields(definition: Definition, { steps }: Simulation): Known[] {
  const data = steps.map(({ instance }) => dataOf(instance))
  return fieldsOf(definition).flatMap((field) => {
    const now = valueAt(data.at(-1) ?? {}, field.path)
    if (now === undefined) return []
    const differs = data.findLastIndex((earlier) => !sameJson(valueAt(earlier, field.path), now))
    return [{ field, since: differs + 2 }]
  })
}
