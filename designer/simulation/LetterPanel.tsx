import { Letter } from '#shared/letters/Letter.tsx'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { writeDay } from '#shared/text/notation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { useMe } from '../api/queries.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

/** The last letter that would have been sent. */
export function LetterPanel({
  definition,
  simulation,
}: {
  readonly definition: Definition
  readonly simulation: Simulation | undefined
}) {
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const me = useMe()
  const step = simulation?.steps.findLast(({ letters }) => letters.length > 0)
  const sent = step?.letters.at(-1)
  const department = me.data?.departments.find(({ id }) => id === definition.owner)?.title
  return (
    <section className="panel let" aria-label={text.letter}>
      <div className="vh">
        {sent?.content.kind ?? text.letter}
        {sent === undefined ? undefined : <small>{text.letterReady}</small>}
      </div>
      {sent === undefined || step === undefined ? (
        <p className="empty">{text.noLetter}</p>
      ) : (
        <div className="sheets" tabIndex={0} role="group" aria-label={text.letter}>
          {sent.content.problems.length === 0 ? undefined : (
            <p className="find">
              <Icon name="warning" />
              {text.letterProblems}
            </p>
          )}
          <Letter
            letter={sent.content}
            mark={null}
            head={{
              sender: me.data?.city.name ?? '',
              office:
                department === undefined ? definition.owner : inLanguage(department, language),
              address: me.data?.city.name ?? '',
              phone: '–',
              number: step.instance.number,
              date: step.today,
              day: writeDay(`${step.today}T12:00:00Z`, { language, timeZone: 'UTC' }),
            }}
          />
        </div>
      )}
    </section>
  )
}
