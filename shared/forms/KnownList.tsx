import { Fragment } from 'react'
import type { Language } from '../model/localised.ts'
import { formTexts } from '../text/forms.ts'
import { Icon } from './Icon.tsx'
import type { KnownSection } from './knownSections.ts'
import type { OriginText } from './originText.ts'

export interface RowAction {
  readonly href: string
  readonly text: string
}

interface KnownSectionsProps {
  readonly sections: readonly KnownSection[]
  /** Keeps ids apart when a page has several lists. */
  readonly prefix?: string
  /** What can be done about a row: "Stimmt nicht?", "Ändern". */
  readonly actionOf?: (path: string) => RowAction | undefined
  /** A remark under a row, such as that a correction was noted. */
  readonly noteOf?: (path: string) => string | undefined
}

export function KnownList({ sections, prefix = 'known', ...rest }: KnownSectionsProps) {
  return sections.map((section, index) => (
    <section className="fw-card" aria-labelledby={`${prefix}-${index}`} key={section.title}>
      <div className="fw-card__head">
        <h2 className="kern-heading-medium" id={`${prefix}-${index}`}>
          {section.title}
        </h2>
      </div>
      <KnownRows section={section} {...rest} />
    </section>
  ))
}

export function KnownRows({
  section,
  actionOf,
  noteOf,
}: Omit<KnownSectionsProps, 'sections'> & { readonly section: KnownSection }) {
  return (
    <dl className="fw-known">
      {section.rows.map(({ path, label, lines, origin }) => {
        const action = actionOf?.(path)
        const note = noteOf?.(path)
        return (
          <div key={`${path} ${label}`}>
            <dt>{label}</dt>
            <dd className="fw-known__value">
              <Lines lines={lines} />
            </dd>
            {origin !== undefined && <Origin origin={origin} />}
            {action !== undefined && (
              <dd className="fw-known__action">
                <a className="kern-link" href={action.href}>
                  {action.text}
                  <span className="kern-sr-only"> {label}</span>
                </a>
              </dd>
            )}
            {note !== undefined && <dd className="fw-known__note">{note}</dd>}
          </div>
        )
      })}
    </dl>
  )
}

function Origin({ origin }: { readonly origin: OriginText }) {
  return (
    <dd className="fw-known__origin">
      <Icon name={origin.icon} />
      <span>
        {origin.text} <time dateTime={origin.at.slice(0, 10)}>{origin.day}</time>
      </span>
    </dd>
  )
}

export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines of one value: their place is their identity
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

export function changeAction(href: string, language: Language): RowAction {
  return { href, text: formTexts[language].change }
}

export function correctAction(href: string, language: Language): RowAction {
  return { href, text: formTexts[language].notRight }
}
