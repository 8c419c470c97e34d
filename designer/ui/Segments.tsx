import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Option } from './Choice.tsx'

export function Segments({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
}) {
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => key !== undefined && onChange(String(key))}
    >
      {options.map(({ id, label: text }) => (
        <ToggleButton key={id} id={id}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
