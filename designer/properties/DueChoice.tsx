import type { Element, ElementOf } from '#shared/model/elements.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { pair, parseDuration, spellDuration, writeDuration } from './duration.ts'

const periods = ['P3D', 'P7D', 'P14D', 'P1M', 'P3M'] as const

/** Until when a person has time. */
export function DueChoice({
  element,
  edit,
}: {
  readonly element: ElementOf<'userTask'>
  readonly edit: (what: string, update: (element: Element) => Element) => void
}) {
  const text = useTexts(propertyTexts)
  const current =
    element.due === undefined ? undefined : (parseDuration(element.due) ?? element.due)
  const known =
    current === undefined || periods.some((period) => period === current)
      ? periods
      : [current, ...periods]
  const set = (id: string): void =>
    edit(text.whoAndWhen, (before) => {
      if (before.type !== 'userTask') return before
      const { due, ...rest } = before
      const spelled = due !== undefined && due.startsWith('P') ? id : writeDuration(id)
      return id === '' ? rest : { ...rest, due: due === undefined ? id : spelled }
    })
  return (
    <Choice
      label={text.whoAndWhen}
      look="slot"
      value={current ?? ''}
      options={[
        { id: '', label: text.due.none },
        ...known.map((period) => ({
          id: period,
          label: spellDuration(period, text.units.map(pair)),
        })),
      ]}
      onChange={set}
    />
  )
}
