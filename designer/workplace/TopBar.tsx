import { Fragment, type ReactNode } from 'react'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useMe } from '../api/queries.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Account } from './Account.tsx'

interface TopBarProps {
  readonly crumbs: readonly ReactNode[]
  readonly children?: ReactNode
}

/** Header of the dense screens: review and release. */
export function TopBar({ crumbs, children }: TopBarProps) {
  const texts = useTexts(workplaceTexts)
  const me = useMe()
  return (
    <header className="bar">
      <a className="fw-skip" href="#inhalt">
        {texts.skip}
      </a>
      <a className="brand" href="/" aria-label={texts.brand}>
        <svg width="22" height="22" viewBox="0 0 20 20" aria-hidden="true" className="fw-mark">
          <path d="M2.5 2.5h15v15h-15zM2.5 10h15M10 2.5v15M2.5 17.5l7.5-7.5M17.5 17.5 10 10" />
        </svg>
        <span>Fachwerk</span>
      </a>
      <span className="vr" />
      <nav className="crumbs" aria-label={texts.path}>
        {crumbs.map((crumb, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- crumbs of one way: their place is their identity
          <Fragment key={index}>
            {index > 0 && <Icon name="right" />}
            {index === crumbs.length - 1 ? <strong>{crumb}</strong> : <span>{crumb}</span>}
          </Fragment>
        ))}
      </nav>
      {children}
      <span className="grow" />
      {me.data !== undefined && <Account me={me.data} />}
    </header>
  )
}
