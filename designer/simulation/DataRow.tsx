import { dataOf, originAt, type Instance } from '#shared/engine/instance.ts'
import { originText } from '#shared/forms/originText.ts'
import { showValue } from '#shared/forms/showValue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import type { Origin } from '#shared/model/origin.ts'
import { valueAt } from '#shared/model/path.ts'
import type { Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage } from '../ui/language.ts'

export interface Known {
  readonly field: Field
  /** The step in which the value became what it is. */
  readonly since: number
}

interface RowProps {
  readonly definition: Definition
  readonly instance: Instance
  readonly row: Known
  readonly fresh: boolean
}

export function DataRow({ definition, instance, row: { field, since }, fresh }: RowProps) {
  const language = useLanguage((state) => state.language)
  const value = valueAt(dataOf(instance), field.path) ?? null
  const formatting = { types: definition.types, language, timeZone: 'Europe/Berlin' }
  const origin = originAt(instance, field.path)
  return (
    <tr className={fresh ? 'new' : ''}>
      <td>{inLanguage(field.label, language)}</td>
      <td>{showValue(value, field.schema, formatting).join(', ')}</td>
      <td>{origin === undefined ? undefined : <OriginChip {...{ definition, origin }} />}</td>
      <td className="muted">{since}</td>
    </tr>
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
