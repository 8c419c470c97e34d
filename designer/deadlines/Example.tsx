import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { computeDeadline } from '#shared/deadlines/compute.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import { sentencesOf } from '#shared/text/derivation.ts'
import { writeDate } from '#shared/text/notation.ts'
import { useHolidays, useNow } from '../api/queries.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { dayOf } from '../workplace/format.ts'

/** What the sentences mean for one day, step by step. */
export function Example({ deadline }: { readonly deadline: Deadline }) {
  const text = useTexts(deadlineTexts)
  const language = useLanguage((state) => state.language)
  const holidays = useHolidays()
  const now = useNow()
  const [start, setStart] = useState(() => dayOf(now()))
  const computed = computeDeadline(deadline, { start }, holidays)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(start)
  return (
    <section className="card" aria-label={text.example}>
      <header>
        <h2>{text.example}</h2>
      </header>
      <TextField className="in day" value={start} onChange={setStart} type="date">
        <Label>{text.exampleDay}</Label>
        <Input />
      </TextField>
      <div aria-live="polite">
        {computed === undefined ? (
          <p className="hint">{isDay ? text.exampleNone : text.exampleBad}</p>
        ) : (
          <>
            <ol className="derivation">
              {sentencesOf(computed.steps).map((sentence) => (
                <li key={sentence.de}>{inLanguage(sentence, language)}</li>
              ))}
            </ol>
            <p className="last">{text.last(writeDate(computed.date, language))}</p>
          </>
        )}
      </div>
    </section>
  )
}
