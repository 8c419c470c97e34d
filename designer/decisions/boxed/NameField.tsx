import { IconButton } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

/** A name that is never empty, and the way to take away what it names. */
export function NameField({
  label,
  name,
  removeLabel,
  onName,
  onRemove,
}: {
  readonly label: string
  readonly name: string
  readonly removeLabel: string
  readonly onName: (name: string) => void
  readonly onRemove: () => void
}) {
  return (
    <div className="boxhead">
      <TextInput label={label} value={name} onCommit={(typed) => typed !== '' && onName(typed)} />
      <IconButton icon="trash" label={removeLabel} onPress={onRemove} />
    </div>
  )
}
