import { useState, type ReactNode } from 'react'
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'soft' | 'quiet' | 'danger'
  readonly size?: 's' | 'l'
  readonly icon?: IconName
}

export function Button({ children, kind, size, icon, ...props }: ButtonProps) {
  const className = ['btn', kind, size].filter(Boolean).join(' ')
  return (
    <AriaButton {...props} className={className}>
      {icon === undefined ? undefined : <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'aria-label'
> {
  readonly label: string
  readonly icon: IconName
  readonly pressed?: boolean
  readonly className?: string
}

/** The label is its accessible name and shows on hover and focus. */
export function IconButton({ label, icon, pressed, className, ...props }: IconButtonProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const landmark = button?.closest<HTMLElement>('header, main, aside, section, [role=dialog]')
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...props}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        ref={setButton}
        aria-label={label}
        className={className ?? 'icb'}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip
        className="tip"
        offset={6}
        {...(landmark === null || landmark === undefined
          ? {}
          : { UNSTABLE_portalContainer: landmark })}
      >
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
