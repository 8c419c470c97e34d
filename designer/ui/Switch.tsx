import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components'
import { Icon } from './Icon.tsx'

interface Toggle {
  readonly children: ReactNode
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

export function Switch({ children, on, onChange }: Toggle) {
  return (
    <AriaSwitch className="switch" isSelected={on} onChange={onChange}>
      <span className="track" />
      {children}
    </AriaSwitch>
  )
}

export function Checkbox({ children, on, onChange }: Toggle) {
  return (
    <AriaCheckbox className="check" isSelected={on} onChange={onChange}>
      <span className="box">
        <Icon name="tick" size="s" />
      </span>
      {children}
    </AriaCheckbox>
  )
}
