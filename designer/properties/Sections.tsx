import type { ReactNode } from 'react'

export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <div className="sec">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** No paragraph: the choices in it hold more than text. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <div className="say">{children}</div>
}
