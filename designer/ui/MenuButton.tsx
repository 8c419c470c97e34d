import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Entry } from './SearchList.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export function MenuButton({
  label,
  icon,
  entries,
  onPick,
  children,
  className = 'icb',
  isDisabled = false,
}: {
  readonly label: string
  readonly icon?: IconName
  readonly entries: readonly Entry[]
  readonly onPick: (id: string) => void
  readonly children?: string
  readonly className?: string
  readonly isDisabled?: boolean
}) {
  return (
    <MenuTrigger>
      <Button
        isDisabled={isDisabled}
        className={className}
        {...(children === undefined ? { 'aria-label': label } : {})}
      >
        {icon === undefined ? undefined : <Icon name={icon} />}
        {children}
      </Button>
      <Popover className="popover">
        <Menu className="list" aria-label={label} onAction={(key) => onPick(String(key))}>
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="li" textValue={entry.label}>
              {entry.mark}
              <span>{entry.label}</span>
              {entry.note === undefined ? undefined : <small>{entry.note}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
