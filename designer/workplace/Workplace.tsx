import type { ReactNode } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useMe, type Me } from '../api/queries.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Account } from './Account.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Failed } from './Failed.tsx'
import { Loaded } from './Loaded.tsx'
import { useTabs } from './tabs.ts'
import { useTitle } from './useTitle.ts'

interface WorkplaceProps {
  readonly place: Parameters<typeof useTabs>[0]
  /** Of the page in the browser's list of tabs. */
  readonly title: string
  readonly children: ReactNode
}

/** Frame of inbox, desk and operations: department, tabs, account, content. */
export function Workplace({ place, title, children }: WorkplaceProps) {
  const texts = useTexts(workplaceTexts)
  const me = useMe()
  const tabs = useTabs(place)
  useTitle(title)
  return (
    <div className="fw-clerk">
      <a className="fw-skip" href="#inhalt">
        {texts.skip}
      </a>
      <header className="fw-header">
        <div className="fw-wrap">
          <Brand me={me.data} />
          <nav aria-label={texts.mainMenu}>
            <ul className="fw-tabs">
              {tabs.map(({ title, href, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {me.data !== undefined && <Account me={me.data} />}
        </div>
      </header>
      <main className="fw-main" id="inhalt" tabIndex={-1}>
        <div className="fw-wrap">
          <ErrorBoundary fallback={<Failed />}>
            <Loaded query={me}>{() => children}</Loaded>
          </ErrorBoundary>
        </div>
      </main>
    </div>
  )
}

function Brand({ me }: { readonly me: Me | undefined }) {
  const texts = useTexts(workplaceTexts)
  const language = useLanguage((choice) => choice.language)
  const department = me?.departments[0]?.title
  return (
    <a className="fw-brand" href="/">
      <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
        <path d="M3 16L18 4l15 12M6 14v18h24V14M6 22h24M18 4v28M6 32l12-10 12 10" />
      </svg>
      <span>
        <strong>{department === undefined ? 'Fachwerk' : inLanguage(department, language)}</strong>
        {me !== undefined && <small>{me.city.name}</small>}
        <span className="fw-sr">{texts.toStart}</span>
      </span>
    </a>
  )
}
