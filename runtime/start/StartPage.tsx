import { startTexts } from '#shared/text/start.ts'
import { personas } from '../auth/personas.ts'
import { Head } from '../portal/Page.tsx'
import type { View } from '../portal/view.ts'
import type { Card, CardGroup } from './cards.ts'
import { Houses } from './Houses.tsx'
import { StartIcon } from './StartIcon.tsx'

interface StartPageProps {
  readonly view: View
  readonly groups: readonly CardGroup[]
}

/** The door to the demo city: every card signs in as the right person. */
export function StartPage({ view, groups }: StartPageProps) {
  const { city, language } = view
  const texts = startTexts[language]
  return (
    <html lang={language}>
      <Head title={texts.welcome(city.name).replace('.', '')} sheets={['start.css']} />
      <body>
        <a className="skip" href="#content">
          {view.texts.skip}
        </a>
        <header className="surface">
          <Official view={view} />
          <Top view={view} />
        </header>
        <main id="content" tabIndex={-1}>
          <div className="hero surface">
            <h1>
              {texts.welcome(city.name)}
              <br />
              {texts.question}
            </h1>
            <p>{texts.lead}</p>
            <Houses />
          </div>
          <div className="cards">
            {groups.map((group, index) => (
              <section className="group" aria-labelledby={`group-${index}`} key={group.title}>
                <h2 id={`group-${index}`}>
                  {group.title} {group.detail !== undefined && <small>{group.detail}</small>}
                </h2>
                <ul>
                  {group.cards.map((card) => (
                    <li key={card.persona}>
                      <CardLink card={card} view={view} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </main>
        <Foot view={view} />
      </body>
    </html>
  )
}

function Official({ view: { city, language } }: { readonly view: View }) {
  const texts = startTexts[language]
  return (
    <div className="off">
      <StartIcon name="town" />
      <span>{texts.official(city.name)}</span>
      <nav aria-label={texts.language}>
        <a
          href="/?lang=de"
          lang="de"
          hrefLang="de"
          aria-current={language === 'de' ? 'true' : undefined}
        >
          {texts.german}
        </a>
        <a
          href="/?lang=en"
          lang="en"
          hrefLang="en"
          aria-current={language === 'en' ? 'true' : undefined}
        >
          {texts.english}
        </a>
      </nav>
    </div>
  )
}

function Top({ view: { city, language } }: { readonly view: View }) {
  const texts = startTexts[language]
  return (
    <div className="top">
      <div className="arms">
        <svg width="34" height="40" viewBox="0 0 34 40" aria-hidden="true" focusable="false">
          <path d="M2 2h30v20c0 8-6 13-15 16C8 35 2 30 2 22z" />
          <path d="M8 27V16l9-7 9 7v11M8 16h18M8 27h18M17 9v18M8 27l9-11 9 11" />
        </svg>
        <span>
          {texts.city(city.name)}
          <small>{texts.digital}</small>
        </span>
      </div>
      <span className="brand">
        <svg
          width="22"
          height="22"
          viewBox="0 0 20 20"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M2.5 2.5h15v15h-15zM2.5 10h15M10 2.5v15M2.5 17.5l7.5-7.5M17.5 17.5 10 10" />
        </svg>
        Fachwerk
      </span>
    </div>
  )
}

const faces = { miriam: '', jonas: 'b', petra: 'c', deniz: '', thomas: '', sven: 'b', ayse: 'b' }

function CardLink({ card, view }: { readonly card: Card; readonly view: View }) {
  const texts = startTexts[view.language]
  const name = personas.find(({ id }) => id === card.persona)?.claims.name ?? card.persona
  const role = Object.entries(texts.roles).find(([id]) => id === card.persona)?.[1]
  const face = Object.entries(faces).find(([id]) => id === card.persona)?.[1] ?? 'c'
  return (
    <a className={card.isFirst === true ? 'card first' : 'card'} href={card.href}>
      {card.isFirst === true && <span className="flag">{texts.begin}</span>}
      <h3>
        <StartIcon name={card.icon} />
        {card.title}
      </h3>
      <p>{card.text}</p>
      <div className="who">
        <span className={`face ${face}`} aria-hidden="true">
          {initials(name)}
        </span>
        <span>
          <span className="sr">{texts.signsInAs} </span>
          <b>{name}</b>
          {role !== undefined && `, ${role}`}
        </span>
        <StartIcon name="right" />
      </div>
    </a>
  )
}

function initials(name: string): string {
  const words = name.split(/[\s-]/)
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

function Foot({ view: { city, language } }: { readonly view: View }) {
  const texts = startTexts[language]
  return (
    <footer className="foot">
      <span>{texts.invented(city.name)}</span>
      <nav aria-label={texts.more}>
        <ul>
          <li>
            <a href="/portal">{texts.portal}</a>
          </li>
          <li>
            <a href="/mailbox">{texts.mailbox}</a>
          </li>
          <li>
            <a href="/api/reference">{texts.reference}</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
