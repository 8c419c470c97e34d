import { memo } from 'react'
import { shortDay } from '#shared/decisions/inWords.ts'
import { reasonsOf } from '#shared/decisions/reasons.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { isJsonObject } from '#shared/model/json.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import { useResult, type SideProps } from './CasesPanel.tsx'

/** How the chosen case comes to its result: day by day, which row, and why. */
export const Calculation = memo(Calculated)

function Calculated({ definition, decision, chosen, numberOf }: SideProps) {
  const text = useTexts(decisionTexts)
  const { read, language } = useSaid()
  const resultOf = useResult(definition, decision)
  if (chosen === undefined || chosen.days.length === 0) return null
  const [output] = decision.outputs
  const reasons = chosen.days.flatMap(({ date, inputs, rows }) => {
    const decided = rows.map((row) => ({ row, inputs, ...(date === undefined ? {} : { date }) }))
    return reasonsOf(decision, decided, { scope: caseScope(definition), language })
  })
  const sentences = [...new Set(reasons.map(({ sentence }) => sentence))]
  return (
    <section aria-label={text.calculation.title(read(chosen.title))}>
      <div className="ph">
        <h2>{text.calculation.title(read(chosen.title))}</h2>
      </div>
      <dl className="calc">
        {chosen.days.map(({ date, rows, value }) => (
          <div key={date ?? ''}>
            <dt>
              {date === undefined ? undefined : <span>{text.calculation.day(shortDay(date))}</span>}
              {output === undefined
                ? undefined
                : rows.length === 0
                  ? text.calculation.byDefault(read(output.label))
                  : text.calculation.inRow(read(output.label), rows.map(numberOf).join(', '))}
            </dt>
            <dd>{resultOf(value)}</dd>
            {decision.outputs.slice(1).map(({ id, label }) =>
              isJsonObject(value ?? null) ? (
                <div key={id} className="more">
                  <span>{read(label)}</span>
                  <span>{resultOf(value, id)}</span>
                </div>
              ) : undefined,
            )}
          </div>
        ))}
      </dl>
      {sentences.map((sentence) => (
        <p key={sentence} className="because">
          {sentence}
        </p>
      ))}
    </section>
  )
}
