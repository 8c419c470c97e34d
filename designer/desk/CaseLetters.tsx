import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { deskTexts } from '#shared/text/desk.ts'
import type { CaseDetail } from '../api/cases.ts'
import { LetterOrigins } from '../mappings/LetterOrigins.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatInstant } from '../workplace/format.ts'

export function CaseLetters({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const { letters, definition, origins } = detail
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{texts.letters}</h2>
      {letters.length === 0 ? (
        <p>{texts.noLetters}</p>
      ) : (
        <ul className="fw-plain">
          {letters.map(({ id, letter, kind, provisionedAt, firstRetrievedAt }) => {
            const title = referred(definition.letters, letter)?.title
            return (
              <li key={id}>
                <a
                  className="kern-link"
                  href={`/api/instances/${detail.id}/letters/${id}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {title === undefined ? kind : inLanguage(title, language)} (PDF)
                </a>{' '}
                <small>
                  {texts.letterReady(formatInstant(provisionedAt, language))},{' '}
                  {firstRetrievedAt === null
                    ? texts.letterUnread
                    : texts.letterRead(formatInstant(firstRetrievedAt, language))}
                </small>
                <LetterOrigins {...{ definition, letter, origins }} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
