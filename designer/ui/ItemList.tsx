import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export interface Item {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly icon: IconName
  readonly look: 'auto' | 'citizen' | 'clerk' | 'none'
  readonly extra?: ReactNode
}

/** The left side of a view: what there is, one of them open. */
export function ItemList({
  heading,
  items,
  current,
  hrefOf,
  onPick,
  action,
  children,
}: {
  readonly heading: string
  readonly items: readonly Item[]
  readonly current: string | undefined
  readonly hrefOf: (id: string) => string
  readonly onPick: (id: string) => void
  readonly action?: ReactNode
  /** What is said of all of them, below the list. */
  readonly children?: ReactNode
}) {
  return (
    <aside className="panel mside" aria-label={heading}>
      <div className="ph">
        <h2>{heading}</h2>
        <span className="grow" />
        {action}
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a
              href={hrefOf(item.id)}
              aria-current={item.id === current ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                onPick(item.id)
              }}
            >
              <Face item={item} />
            </a>
          </li>
        ))}
      </ul>
      {children}
    </aside>
  )
}

function Face({ item: { title, note, icon, look, extra } }: { readonly item: Item }) {
  return (
    <>
      <span className={`tl ${look}`}>
        <Icon name={icon} />
      </span>
      <span>
        {title}
        <small>{note}</small>
      </span>
      {extra}
    </>
  )
}
