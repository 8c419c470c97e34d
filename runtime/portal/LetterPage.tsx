import type { Instance } from '#shared/engine/instance.ts'
import { Icon } from '#shared/forms/Icon.tsx'
import { Letter } from '#shared/letters/Letter.tsx'
import type { Definition } from '#shared/model/definition.ts'
import { writeDate, writeSize } from '#shared/text/notation.ts'
import { departmentOf } from './caseState.ts'
import { House } from '#shared/letters/House.tsx'
import { Head, officeName } from './Page.tsx'
import { letterTitle } from './StatusPage.tsx'
import type { LetterRow } from './store.ts'
import type { View } from './view.ts'

interface LetterPageProps {
  readonly view: View
  readonly definition: Definition
  readonly instance: Instance
  readonly row: LetterRow
  readonly home: string
}

export function LetterPage({ view, definition, instance, row, home }: LetterPageProps) {
  const { texts, language, city } = view
  const { composed } = row
  const department = departmentOf(definition, city)
  const reader = { ...view, language: composed.language }
  const { street = '', postcode = '', city: town = '' } = department?.address ?? {}
  const date = dayOf(row.provisionedAt, view.timeZone)
  return (
    <html lang={language}>
      <Head
        title={`${letterTitle(row, { definition, view })} – ${city.name}`}
        sheets={['portal.css', 'letter.css']}
      />
      <body className="fw-letter">
        <a className="fw-skip" href="#content">
          {texts.letter.skip}
        </a>
        <nav className="fw-tools" aria-label={texts.letter.tools}>
          <a className="kern-link fw-back" href={`${home}/status`}>
            <Icon name="back" />
            {texts.letter.back}
          </a>
          <a className="kern-link" href={`${home}/letters/${row.id}/pdf`}>
            {texts.letter.pdf(writeSize(row.size))}
          </a>
        </nav>
        <main id="content" tabIndex={-1}>
          <Letter
            letter={composed}
            mark={<House />}
            head={{
              sender: composed.language === 'de' ? `Stadt ${city.name}` : `City of ${city.name}`,
              office: officeName(department, reader),
              address: `${street} · ${postcode} ${town}`,
              phone: department?.phone ?? '',
              number: instance.number,
              date,
              day: writeDate(date, composed.language),
            }}
          />
        </main>
      </body>
    </html>
  )
}

/** Legal day of an instant in the zone of the administration. */
function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at))
}
