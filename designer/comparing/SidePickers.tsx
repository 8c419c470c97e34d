import { comparingTexts } from '#shared/text/comparing.ts'
import { IconButton } from '../ui/Button.tsx'
import { Choice, type Option } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'

interface PickerProps {
  readonly options: readonly Option[]
  readonly before: string
  readonly after: string
  readonly onPick: (before: string, after: string) => void
}

/** Which two states of the service are compared. */
export function SidePickers({ options, before, after, onPick }: PickerProps) {
  const text = useTexts(comparingTexts)
  return (
    <div className="sides">
      <h1>{text.title}</h1>
      <span className="side">
        <span aria-hidden="true">{text.before}</span>
        <Choice
          label={text.before}
          value={before}
          options={options}
          onChange={(id) => onPick(id, after)}
        />
      </span>
      <Icon name="right" />
      <span className="side">
        <span aria-hidden="true">{text.after}</span>
        <Choice
          label={text.after}
          value={after}
          options={options}
          onChange={(id) => onPick(before, id)}
        />
      </span>
      <IconButton icon="swap" label={text.swap} onPress={() => onPick(after, before)} />
    </div>
  )
}
