import type { ReactNode } from 'react'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../ui/language.ts'
import { Account } from './Account.tsx'

interface TopBarProps {
  /** The way here, the screen itself last. */
  readonly crumbs: ReactNode
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
      {crumbs}
      {children}
      <span className="grow" />
      {me.data !== undefined && <Account me={me.data} />}
    </header>
  )
}
