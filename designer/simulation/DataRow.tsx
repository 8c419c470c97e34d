import { dataOf, originAt } from '#shared/engine/instance.ts'
import { originText } from '#shared/forms/originText.ts'
import { showValue } from '#shared/forms/showValue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Json } from '#shared/model/json.ts'
import type { Origin } from '#shared/model/origin.ts'
import { valueAt } from '#shared/model/path.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import type { Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { elementName } from './actWords.ts'
import type { Changing } from './ChangeDialog.tsx'
import { wayToChange } from './changing.ts'
import type { Trial } from './useTrial.ts'

export interface Known {
  readonly field: Field
  /** The step in which the value became what it is. */
  readonly since: number
}

export interface RowProps {
  readonly definition: Definition
  readonly simulation: Simulation
  readonly trial: Trial
  readonly row: Known
  readonly onChange: (changing: Changing) => void
}

export function DataRow(props: RowProps) {
  const { definition, simulation, trial, row } = props
  const { field, since } = row
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const instance = simulation.steps.at(-1)?.instance
  if (instance === undefined) return null
  const value = valueAt(dataOf(instance), field.path) ?? null
  const formatting = { types: definition.types, language, timeZone: 'Europe/Berlin' }
  const origin = originAt(instance, field.path)
  const isFresh = since === simulation.steps.length && since > 1
  const label = inLanguage(field.label, language)
  return (
    <tr className={isFresh ? 'new' : ''}>
      <td>{label}</td>
      <td>
        {showValue(value, field.schema, formatting).join(', ')}
        <Change {...props} label={label} value={value} />
      </td>
      <td>{origin === undefined ? undefined : <OriginChip {...{ definition, origin }} />}</td>
      <td>
        <button
          type="button"
          className="link num"
          aria-label={text.toStep(since)}
          onClick={() => trial.goTo(since)}
        >
          {since}
        </button>
      </td>
    </tr>
  )
}

function Change({
  definition,
  simulation,
  trial,
  row: { field, since },
  onChange,
  label,
  value,
}: RowProps & { readonly label: string; readonly value: Json }) {
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const { path, schema } = field
  const way = wayToChange(simulation, { path, since })
  if (way === undefined) return null
  const open = (): void => {
    const title = text.changeOf(label)
    if (way.kind === 'source')
      return onChange({
        title: text.otherAnswer(elementName(definition, way.element, language) ?? ''),
        lead: text.changeLead.source(way.step),
        label,
        schema: way.schema,
        value: way.answer,
        onDone: (answer) => trial.redo(way.step, { type: 'answer', element: way.element, answer }),
      })
    return onChange({
      title,
      lead: way.kind === 'answer' ? text.changeLead.answer(way.step) : text.changeLead.hand,
      label,
      schema,
      value,
      onDone: (changed) =>
        way.kind === 'answer'
          ? trial.redo(way.step, { ...way.act, values: { ...way.act.values, [path]: changed } })
          : trial.act({ type: 'write', element: way.element, values: { [path]: changed } }),
    })
  }
  return (
    <button type="button" className="link" aria-label={text.changeOf(label)} onClick={open}>
      {text.change}
    </button>
  )
}

const looks = { source: 'reg', citizen: 'cit', clerk: 'clk', rule: 'reg', start: 'reg' } as const

function OriginChip({
  definition,
  origin,
}: {
  readonly definition: Definition
  readonly origin: Origin
}) {
  const language = useLanguage((state) => state.language)
  const { icon, text } = originText(origin, {
    language,
    timeZone: 'Europe/Berlin',
    reader: 'clerk',
    definition,
  })
  const icons = { person: 'person', rule: 'table' } as const
  return (
    <span className={`chip ${looks[origin.kind]}`}>
      <Icon name={icon === 'person' || icon === 'rule' ? icons[icon] : 'register'} />
      {sourceName(definition, origin, language) ?? text}
    </span>
  )
}

function sourceName(
  { sources, connectors }: Definition,
  origin: Origin,
  language: Language,
): string | undefined {
  const source = origin.kind === 'source' ? sources[origin.from] : undefined
  const title = connectors[source?.connector ?? '']?.title ?? source?.title
  return title === undefined ? undefined : inLanguage(title, language)
}
