import { useMemo, useState } from 'react'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { compareProcess, type Comparison } from '#shared/comparing/drawing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

interface ProcessComparisonProps {
  readonly released: Definition | null
  readonly definition: Definition
}

const marks = { added: 'plus', changed: 'equal', moved: 'moved', removed: 'minus' } as const

/** The process drawn once, with what came, changed and went. */
export function ProcessComparison({ released, definition }: ProcessComparisonProps) {
  const texts = useTexts(reviewTexts)
  const compared = useMemo(
    () => (released === null ? undefined : compareProcess(released, definition, mainProcess)),
    [released, definition],
  )
  return (
    <section className="cmp" aria-label={texts.drawingPanel}>
      <div className="over">
        <h2>{texts.drawing}</h2>
        {compared !== undefined && <Steps compared={compared} />}
        <span className="grow" />
        {(['added', 'changed', 'moved', 'removed'] as const).map((effect) => (
          <span className="key" key={effect}>
            <i className={effect}>
              <Icon name={marks[effect]} />
            </i>
            {texts.effect[effect]}
          </span>
        ))}
      </div>
      <div className="picture">
        <ProcessDrawing
          definition={compared?.definition ?? definition}
          {...(compared === undefined
            ? {}
            : { changes: { elements: compared.elements, flows: compared.flows } })}
        />
      </div>
    </section>
  )
}

/** The changed steps one after the other, in words. */
function Steps({ compared }: { readonly compared: Comparison }) {
  const texts = useTexts(reviewTexts)
  const language = useLanguage((choice) => choice.language)
  const [at, setAt] = useState(0)
  const elements = compared.definition.processes[mainProcess]?.elements
  const changed = Object.entries(compared.elements)
  const [id, effect] = changed[at] ?? []
  const element = elements?.[id ?? '']
  if (element === undefined || effect === undefined) return <span>{texts.noStepChanged}</span>
  const move = (by: number) => setAt((at + by + changed.length) % changed.length)
  return (
    <span className="at" role="group" aria-label={texts.changedSteps}>
      <IconButton icon="left" label={texts.previous} onPress={() => move(-1)} />
      <span role="status">
        {texts.position(at + 1, changed.length)}: {inLanguage(element.name, language)} –{' '}
        {texts.effect[effect]}
      </span>
      <IconButton icon="right" label={texts.next} onPress={() => move(1)} />
    </span>
  )
}
