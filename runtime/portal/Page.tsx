import type { ReactNode } from 'react'
import { Icon } from '#shared/forms/Icon.tsx'
import type { City } from '#shared/model/city.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { assetPath, type SheetName } from './assets.ts'
import { House } from '#shared/letters/House.tsx'
import type { View } from './view.ts'

export interface Back {
  readonly href: string
  readonly text: string
}

interface PageProps {
  readonly view: View
  /** Names the page, then the service; the city is added. */
  readonly title: readonly string[]
  readonly back?: Back | undefined
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page for citizens: one h1, landmarks with names, no script. */
export function Page({ view, title, back, aside, children }: PageProps) {
  const { texts, city, language } = view
  return (
    <html lang={language}>
      <Head title={[...title, city.name].join(' – ')} />
      <body>
        <a className="fw-skip" href="#content">
          {texts.skip}
        </a>
        <Header view={view} />
        <main className="fw-main" id="content" tabIndex={-1}>
          <div className="fw-wrap">
            {back !== undefined && (
              <nav aria-label={texts.backLabel}>
                <a className="kern-link fw-back" href={back.href}>
                  <Icon name="back" />
                  {back.text}
                </a>
              </nav>
            )}
            <div className="fw-grid">
              {children}
              {aside}
            </div>
          </div>
        </main>
        <Footer view={view} />
      </body>
    </html>
  )
}

interface HeadProps {
  readonly title: string
  readonly sheets?: readonly SheetName[]
}

export function Head({ title, sheets = ['portal.css'] }: HeadProps) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
      {sheets.map((sheet) => (
        <link rel="stylesheet" href={assetPath(sheet)} key={sheet} />
      ))}
    </head>
  )
}

function Header({ view }: { readonly view: View }) {
  const { texts, city, person, language, path, inOther } = view
  const other = language === 'de' ? 'en' : 'de'
  return (
    <header>
      <div className="fw-official">
        <div className="fw-wrap">{texts.official(city.name)}</div>
      </div>
      <div className="fw-header">
        <div className="fw-wrap">
          <a className="fw-brand" href="/portal">
            <House />
            <div>
              <strong>{city.name}</strong>
              <span>{texts.portal}</span>
            </div>
          </a>
          <ul className="fw-account" aria-label={texts.account}>
            <li>
              <a className="kern-link" href={inOther} lang={other} hrefLang={other}>
                {texts.otherLanguage}
              </a>
            </li>
            {person === undefined ? (
              <li>
                <a className="kern-link" href={`/auth/login?returnTo=${encodeURIComponent(path)}`}>
                  {texts.logIn}
                </a>
              </li>
            ) : (
              <>
                <li>{person}</li>
                <li>
                  <form action="/auth/logout" method="post">
                    <button className="fw-linkbutton" type="submit">
                      {texts.logOut}
                    </button>
                  </form>
                </li>
              </>
            )}
          </ul>
        </div>
      </div>
    </header>
  )
}

function Footer({ view: { texts, city, demo, person } }: { readonly view: View }) {
  return (
    <footer className="fw-footer">
      <div className="fw-wrap">
        <nav aria-label={texts.legalAndHelp}>
          <ul>
            <li>
              <a className="kern-link" href="/portal">
                {texts.allServices}
              </a>
            </li>
            {person !== undefined && (
              <li>
                <a className="kern-link" href="/portal/cases">
                  {texts.myCases}
                </a>
              </li>
            )}
          </ul>
        </nav>
        {demo && <p>{texts.invented(city.name)}</p>}
      </div>
    </footer>
  )
}

type Department = City['departments'][string]

/** Calling is as good a way as clicking. */
export function Help({
  view,
  department,
}: {
  readonly view: View
  readonly department: Department | undefined
}) {
  const { texts, language } = view
  if (department === undefined) return null
  return (
    <aside className="fw-aside" aria-labelledby="help">
      <div className="fw-card fw-flow">
        <h2 className="kern-heading-small" id="help">
          {texts.help.title}
        </h2>
        <p>
          {texts.help.call}
          <br />
          <Phone number={department.phone} />
          <br />
          {inLanguage(department.hours, language)}
        </p>
        <p>{texts.help.together}</p>
      </div>
    </aside>
  )
}

export function Phone({ number }: { readonly number: string }) {
  return (
    <a className="kern-link fw-num" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}

export function officeName(department: Department | undefined, { language }: View): string {
  if (department === undefined) return ''
  const title = inLanguage(department.title, language)
  return department.unit === undefined
    ? title
    : `${title}, ${inLanguage(department.unit, language)}`
}
