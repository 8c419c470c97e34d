import { useState } from 'react'
import { inputsInWords } from '#shared/decisions/inWords.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { writeAmount } from '#shared/text/notation.ts'
import { effectTexts } from '#shared/text/effects.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { bySize, summaryOf, type Comparison, type Effect } from './comparing.ts'
import { useResult } from './side/CasesPanel.tsx'

interface EffectsProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly comparison: Comparison
  readonly onChoose: (id: string) => void
}

const [first, page] = [8, 40]

/** What a change means for all sample cases: how many it hits and how, what it comes to, and who they are. */
export function Effects(props: EffectsProps) {
  const text = useTexts(effectTexts)
  const { read } = useSaid()
  const { against, effects, all, gone } = props.comparison
  const [shown, setShown] = useState(first)
  const more = Math.min(page, effects.length - shown)
  return (
    <section className="eff3" aria-label={text[against]}>
      <h2>
        {text[against]} <span className="tag">{text.cases(effects.length, all)}</span>
        <span className="muted">{text.simulated}</span>
      </h2>
      {effects.length === 0 ? <p className="muted">{text.none}</p> : <Summary {...props} />}
      {gone.map(({ id, label }) => (
        <p key={id}>{text.gone(read(label))}</p>
      ))}
      <ul>
        {bySize(effects)
          .slice(0, shown)
          .map((effect) => (
            <li key={effect.id}>
              <One {...props} effect={effect} />
            </li>
          ))}
      </ul>
      {more > 0 ? (
        <Button kind="quiet" onPress={() => setShown(shown + more)}>
          {text.more(more, effects.length)}
        </Button>
      ) : undefined}
    </section>
  )
}

/** "5 mehr (+ 324,00 €) · 1 weniger (− 36,00 €) · 2 unverändert · zusammen + 288,00 €" */
function Summary({ comparison: { effects, all, sum } }: EffectsProps) {
  const text = useTexts(effectTexts)
  const { language } = useSaid()
  const parts = summaryOf(effects).map(({ kind, count, sum: part }) =>
    part === undefined
      ? text.kinds[kind](count)
      : `${text.kinds[kind](count)} (${signed(part, language)})`,
  )
  const same = all - effects.length
  return (
    <p className="effsum">
      {[...parts, ...(same === 0 ? [] : [text.same(same)])].join(' · ')}
      {sum === undefined ? undefined : (
        <>
          {' · '}
          {text.sum} <b>{signed(sum, language)}</b>
        </>
      )}
    </p>
  )
}

function One({
  definition,
  decision,
  comparison,
  effect,
  onChoose,
}: EffectsProps & { readonly effect: Effect }) {
  const text = useTexts(effectTexts)
  const { read, language } = useSaid()
  const { outputs } = comparison
  const resultOf = useResult(definition, decision, outputs)
  const { id, title, inputs, changes, difference } = effect
  return (
    <button type="button" onClick={() => onChoose(id)}>
      <span>{read(title)}</span>
      <b>
        {difference === undefined
          ? resultOf(changes[0]?.after, changes[0]?.output)
          : signed(difference, language)}
      </b>
      {changes.map(({ output, before, after }) => {
        const said = text.from(resultOf(after, output), resultOf(before, output))
        const column = outputs.find((one) => one.id === output)
        return (
          <span key={output} className="muted">
            {column === undefined || outputs.length === 1 ? said : `${read(column.label)}: ${said}`}
          </span>
        )
      })}
      <small className="muted">
        {inputsInWords(inputs, decision, { scope: caseScope(definition), language })}
      </small>
    </button>
  )
}

function signed(difference: string, language: Language): string {
  const [whole = '', places = ''] = difference.replace('-', '').split('.')
  const amount = writeAmount(`${whole}.${places.padEnd(2, '0')}`, language)
  if (Number(difference) === 0) return amount
  return `${difference.startsWith('-') ? '−' : '+'} ${amount}`
}
