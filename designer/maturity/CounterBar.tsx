import { useMemo, useState } from 'react'
import { Button as Pressable } from 'react-aria-components'
import type { Finding } from '#shared/lint/lint.ts'
import { countersOf, type Counters } from '#shared/maturity/counters.ts'
import { levels, maturityOf } from '#shared/maturity/maturity.ts'
import type { Definition } from '#shared/model/definition.ts'
import { maturityTexts } from '#shared/text/maturity.ts'
import { useTexts } from '../ui/language.ts'
import { MaturityDialog } from './MaturityDialog.tsx'
import './maturity.css'

/** What the draft costs people and the department, and how far it has come; it moves with every change. */
export function CounterBar({
  definition,
  findings,
}: {
  readonly definition: Definition
  /** Undefined until the checker has answered. */
  readonly findings: readonly Finding[] | undefined
}) {
  const text = useTexts(maturityTexts)
  const counters = useMemo(() => countersOf(definition), [definition])
  return (
    <section className="counters" aria-label={text.counters}>
      <Figures counters={counters} />
      {findings === undefined ? undefined : <Level {...{ definition, findings }} />}
    </section>
  )
}

function Level({
  definition,
  findings,
}: {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}) {
  const text = useTexts(maturityTexts)
  const [isOpen, setOpen] = useState(false)
  const maturity = useMemo(() => maturityOf(definition, findings), [definition, findings])
  return (
    <>
      <Pressable
        className="maturity"
        aria-label={text.openMaturity(maturity.level)}
        onPress={() => setOpen(true)}
      >
        <span>{text.maturity}</span> <b>{maturity.level}</b> <span>{text.of(levels.length)}</span>
        <span className="levels" aria-hidden="true">
          {levels.map((level) => (
            <i key={level} className={level <= maturity.level ? 'on' : undefined} />
          ))}
        </span>
      </Pressable>
      {isOpen ? <MaturityDialog maturity={maturity} onClose={() => setOpen(false)} /> : undefined}
    </>
  )
}

function Figures({ counters }: { readonly counters: Counters }) {
  const text = useTexts(maturityTexts)
  const { questions, evidence, signatures, minutes } = counters
  const { least, most } = minutes
  const figures = [
    [questions, text.questions(questions)],
    [evidence, text.evidence(evidence)],
    [signatures, text.signatures(signatures)],
    [least === most ? most : text.range(least, most), text.minutes],
  ] as const
  return figures.map(([figure, name]) => (
    <div key={name}>
      <b>{figure}</b> <span>{name}</span>
    </div>
  ))
}
