import type { Definition } from '#shared/model/definition.ts'
import type { Element, ElementOf } from '#shared/model/elements.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { PeriodChoice } from '../expressions/PeriodChoice.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { pair, parseDuration, spellDuration, writeDuration } from './duration.ts'

const prefix = 'deadlines.'
const periods = ['P3D', 'P7D', 'P14D', 'P1M', 'P3M'] as const

/** Until when a person has time. */
export function DueChoice({
  definition,
  element,
  edit,
}: {
  readonly definition: Definition
  readonly element: ElementOf<'userTask'>
  readonly edit: (what: string, update: (element: Element) => Element) => void
}) {
  const text = useTexts(propertyTexts)
  const { read } = useSaid()
  const current =
    element.due === undefined ? undefined : (parseDuration(element.due) ?? element.due)
  const known =
    current === undefined || periods.some((period) => period === current)
      ? periods
      : [current, ...periods]
  const set = (id: string): void =>
    edit(text.whoAndWhen, (before) => {
      if (before.type !== 'userTask') return before
      const { due, deadline: _, ...rest } = before
      if (id.startsWith(prefix)) return { ...rest, deadline: id.slice(prefix.length) }
      const spelled = due !== undefined && due.startsWith('P') ? id : writeDuration(id)
      return id === '' ? rest : { ...rest, due: due === undefined ? id : spelled }
    })
  return (
    <PeriodChoice
      label={text.whoAndWhen}
      value={element.deadline === undefined ? (current ?? '') : prefix + element.deadline}
      options={[
        { id: '', label: text.due.none },
        ...known.map((period) => ({
          id: period,
          label: spellDuration(period, text.units.map(pair)),
        })),
        ...Object.entries(definition.deadlines).map(([id, { title }]) => ({
          id: prefix + id,
          label: text.untilDeadline(read(title)),
        })),
      ]}
      onChange={set}
    />
  )
}
