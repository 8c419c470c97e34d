import { contentTexts } from '#shared/text/content.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import type { Field } from '../editing/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'
import { useSaid } from '../ui/useSaid.ts'

/** A button that adds something for a field, which is chosen from a list; nothing where there is none. */
export function AddForField({
  label,
  fields,
  onPick,
}: {
  readonly label: string
  readonly fields: readonly Field[]
  readonly onPick: (path: string) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const { language } = useSaid()
  if (fields.length === 0) return null
  return (
    <div>
      <PickButton
        label={label}
        className="btn soft"
        search={{ label: text.searchField, empty: text.nothing }}
        onPick={onPick}
        sections={[{ id: 'fields', entries: fieldEntries(fields, language) }]}
      >
        <Icon name="plus" />
        {label}
      </PickButton>
    </div>
  )
}
