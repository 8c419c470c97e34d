import { writeAmount } from '#shared/text/notation.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { Comparison, Effect } from './comparing.ts'
import { useResult } from './side/CasesPanel.tsx'

const shown = 7

/** What a change means for the sample cases: who gets another result, and what it comes to. */
export function Effects({
  definition,
  decision,
  comparison,
}: {
  readonly definition: Definition
  readonly decision: Decision
  readonly comparison: Comparison
}) {
  const { effect: text } = useTexts(decisionTexts)
  const { language } = useSaid()
  const { against, effects, all, sum } = comparison
  return (
    <section className="eff3" aria-label={text[against]}>
      <h2>
        {text[against]} <span className="tag">{text.cases(effects.length, all)}</span>
        <span className="muted">{text.simulated}</span>
      </h2>
      {effects.length === 0 ? <p className="muted">{text.none}</p> : undefined}
      <div>
        {effects.slice(0, shown).map((effect) => (
          <One key={effect.id} {...{ definition, decision, effect }} />
        ))}
        {sum === undefined ? undefined : (
          <p>
            <span className="muted">{text.sum}</span>
            <b>{signed(sum, language)}</b>
          </p>
        )}
      </div>
    </section>
  )
}

function One({
  definition,
  decision,
  effect,
}: {
  readonly definition: Definition
  readonly decision: Decision
  readonly effect: Effect
}) {
  const { effect: text } = useTexts(decisionTexts)
  const { read, language } = useSaid()
  const resultOf = useResult(definition, decision)
  const { title, before, after, difference } = effect
  const said = text.from(resultOf(after), resultOf(before))
  return (
    <p>
      <span className="muted">{read(title)}</span>
      <b>{difference === undefined ? resultOf(after) : signed(difference, language)}</b>
      <span className="muted">{said}</span>
    </p>
  )
}

function signed(cents: number, language: 'de' | 'en'): string {
  const amount = writeAmount((Math.abs(cents) / 100).toFixed(2), language)
  return cents === 0 ? amount : `${cents > 0 ? '+' : '−'} ${amount}`
}
