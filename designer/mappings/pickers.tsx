import { mappingTexts } from '#shared/text/mappings.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import type { Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'
import type { Sources } from './describe.ts'

/** Every value there is, by its name; what the step itself yields comes first. */
export function PickOrigin({
  label,
  sources: { language, fields, result },
  empty,
  onPick,
}: {
  readonly label: string
  readonly sources: Sources
  readonly empty: boolean
  readonly onPick: (value: string) => void
}) {
  const text = useTexts(mappingTexts)
  const whole = result.length === 0 ? [] : [{ id: 'result', label: text.wholeResult }]
  return (
    <PickButton
      label={`${text.choose}: ${label}`}
      className={empty ? 'slot' : 'icb'}
      search={{ label: text.search, empty: text.nothing }}
      onPick={onPick}
      sections={[
        {
          id: 'result',
          title: text.fromStep,
          entries: [...whole, ...fieldEntries(result, language)],
        },
        { id: 'fields', title: text.origin, entries: fieldEntries(fields, language) },
      ]}
    >
      {empty ? text.choose : undefined}
      <Icon name="down" size="s" />
    </PickButton>
  )
}

export function AddTarget({
  free,
  onPick,
}: {
  readonly free: readonly Field[]
  readonly onPick: (path: string) => void
}) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  return (
    <div className="addrow">
      <PickButton
        label={text.addTarget}
        className="btn soft"
        search={{ label: text.search, empty: text.nothing }}
        onPick={onPick}
        sections={[{ id: 'fields', entries: fieldEntries(free, language) }]}
      >
        <Icon name="plus" />
        {text.addTarget}
      </PickButton>
    </div>
  )
}
