import { inLanguage } from '#shared/model/localised.ts'
import { deskTexts } from '#shared/text/desk.ts'
import type { CaseDetail } from '../api/cases.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatInstant } from '../workplace/format.ts'

/** What happened, newest last. No name of a colleague stands here. */
export function CaseHistory({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <section aria-labelledby="history">
      <h2 id="history">{texts.history}</h2>
      <ol className="fw-plain">
        {detail.history.map(({ at, kind, element, title, reason }) => (
          <li key={`${at} ${kind} ${element}`}>
            <time dateTime={at}>{formatInstant(at, language)}</time>{' '}
            {texts.happenings[kind](title === null ? '' : inLanguage(title, language))}
            {reason !== null && <small> {reason}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
