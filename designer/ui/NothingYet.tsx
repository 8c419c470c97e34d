import type { ReactNode } from 'react'

/** A view that is still empty: what will stand here, and how it begins. */
export function NothingYet({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  )
}
