import { useState } from 'react'
import { dataOf } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { valueAt } from '#shared/model/path.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { fieldsOf } from '../editing/fields.ts'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { Segments } from '../ui/Segments.tsx'
import { ChangeDialog, type Changing } from './ChangeDialog.tsx'
import { DataRow, type Known, type RowProps } from './DataRow.tsx'
import type { Trial } from './useTrial.ts'

/** What the case knows, where it comes from and since which step. */
export function DataTable({
  definition,
  simulation,
  trial,
}: {
  readonly definition: Definition
  readonly simulation: Simulation
  readonly trial: Trial
}) {
  const text = useTexts(tryoutTexts)
  const [changing, setChanging] = useState<Changing>()
  const [shown, setShown] = useState<'all' | 'new'>('all')
  const instance = simulation.steps.at(-1)?.instance
  if (instance === undefined) return null
  const known = knownFields(definition, simulation)
  const steps = simulation.steps.length
  const fresh = known.filter(({ since }) => since === steps)
  const rows = shown === 'new' ? fresh : known
  return (
    <>
      <div className="ph sub">
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
        <Rows {...{ definition, simulation, trial, rows }} onChange={setChanging} />
      )}
      {changing === undefined ? undefined : (
        <ChangeDialog
          changing={changing}
          types={definition.types}
          today={simulation.steps.at(-1)?.today ?? ''}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  )
}

function Rows({ rows, ...props }: Omit<RowProps, 'row'> & { readonly rows: readonly Known[] }) {
  const text = useTexts(tryoutTexts)
  return (
    <Scroll className="rows" label={text.below.data}>
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
            <DataRow key={row.field.path} {...props} row={row} />
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
