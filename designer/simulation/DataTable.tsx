import { useState } from 'react'
import { dataOf, originAt, type Instance } from '#shared/engine/instance.ts'
import { originText } from '#shared/forms/originText.ts'
import { showValue } from '#shared/forms/showValue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Origin } from '#shared/model/origin.ts'
import { valueAt } from '#shared/model/path.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { fieldsOf, type Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'

interface Known {
  readonly field: Field
  /** The step in which the value became what it is. */
  readonly since: number
}

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
        <div className="rows" tabIndex={0} role="group" aria-label={text.dataAfter}>
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
                <Row
                  key={row.field.path}
                  {...{ definition, instance, row }}
                  fresh={row.since === steps && steps > 1}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row({
  definition,
  instance,
  row: { field, since },
  fresh,
}: {
  readonly definition: Definition
  readonly instance: Instance
  readonly row: Known
  readonly fresh: boolean
}) {
  const language = useLanguage((state) => state.language)
  const value = valueAt(dataOf(instance), field.path) ?? null
  const formatting = { types: definition.types, language, timeZone: 'Europe/Berlin' }
  const origin = originAt(instance, field.path)
  const from =
    origin === undefined
      ? undefined
      : originText(origin, { ...formatting, reader: 'clerk', definition })
  const icons = { register: 'register', person: 'person', rule: 'table' } as const
  return (
    <tr className={fresh ? 'new' : ''}>
      <td>{inLanguage(field.label, language)}</td>
      <td>{showValue(value, field.schema, formatting).join(', ')}</td>
      <td>
        {from === undefined ? undefined : (
          <span
            className={
              origin?.kind === 'citizen'
                ? 'chip cit'
                : origin?.kind === 'clerk'
                  ? 'chip clk'
                  : 'chip reg'
            }
          >
            <Icon
              name={from.icon === 'person' || from.icon === 'rule' ? icons[from.icon] : 'register'}
            />
            {sourceName(definition, origin, language) ?? from.text}
          </span>
        )}
      </td>
      <td className="muted">{since}</td>
    </tr>
  )
}

function sourceName(
  { sources, connectors }: Definition,
  origin: Origin | undefined,
  language: Language,
): string | undefined {
  const source = origin?.kind === 'source' ? sources[origin.from] : undefined
  const title = connectors[source?.connector ?? '']?.title ?? source?.title
  return title === undefined ? undefined : inLanguage(title, language)
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
