import { helpTexts } from '#shared/text/help.ts'
import { kindHelp, type KindHelp } from '#shared/text/kindHelp.ts'
import { Page } from '../portal/Page.tsx'
import type { View } from '../portal/view.ts'

interface HelpProps {
  readonly view: View
  /** What is looked for; everything is shown when it is empty. */
  readonly word: string
}

/** Every kind of step, to look up. */
export function HelpPage({ view, word }: HelpProps) {
  const { language } = view
  const text = helpTexts[language]
  const shown = kindHelp(language).filter(({ words, example }) =>
    [words.name, words.does, example].some((one) => isIn(one, word)),
  )
  const groups = Object.entries(text.groups)
    .map(([id, title]) => ({ id, title, kinds: shown.filter(({ group }) => group === id) }))
    .filter(({ kinds }) => kinds.length > 0)
  return (
    <Page view={view} title={[text.title]}>
      <div className="fw-flow">
        <h1 className="kern-heading-x-large">{text.title}</h1>
        <p className="fw-lead">{text.lead}</p>
        <Search view={view} word={word} />
        {word === '' ? undefined : (
          <p role="status">
            {text.found(shown.length, word)}{' '}
            <a className="kern-link" href="/hilfe">
              {text.showAll}
            </a>
          </p>
        )}
        {groups.length > 0 && <Contents view={view} groups={groups} />}
        <Kinds view={view} groups={groups} />
      </div>
    </Page>
  )
}

interface GroupsProps {
  readonly view: View
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly kinds: readonly KindHelp[]
  }[]
}

function Contents({ view: { language }, groups }: GroupsProps) {
  return (
    <nav aria-label={helpTexts[language].contents}>
      {groups.map(({ id, title, kinds }) => (
        <details key={id} className="fw-details">
          <summary>{title}</summary>
          <ul className="fw-list">
            {kinds.map((kind) => (
              <li key={kind.id}>
                <a className="kern-link" href={`#${kind.id}`}>
                  {kind.words.name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}

function Kinds({ view: { language }, groups }: GroupsProps) {
  return groups.map(({ id, title, kinds }) => (
    <section key={id} className="fw-flow" aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {title}
      </h2>
      {kinds.map((kind) => (
        <Kind key={kind.id} kind={kind} example={helpTexts[language].example(kind.example)} />
      ))}
    </section>
  ))
}

function Search({ view: { language }, word }: HelpProps) {
  const text = helpTexts[language]
  return (
    <form action="/hilfe" className="fw-flow" role="search">
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="wort">
          {text.search}
        </label>
        <input
          className="kern-form-input__input fw-field"
          id="wort"
          name="wort"
          type="search"
          defaultValue={word}
        />
      </div>
      <p>
        <button className="kern-btn kern-btn--secondary" type="submit">
          <span className="kern-label">{text.find}</span>
        </button>
      </p>
    </form>
  )
}

function Kind({ kind, example }: { readonly kind: KindHelp; readonly example: string }) {
  return (
    <>
      <h3 className="kern-heading-small" id={kind.id}>
        {kind.words.name}
      </h3>
      <p>
        {kind.words.does} {example}
      </p>
    </>
  )
}

function isIn(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase())
}
