import type { ReactNode } from 'react'

/** What scrolls must be reachable by the keyboard (WCAG 2.1.1), so it takes the focus itself. */
export function Scroll({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className={className} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
