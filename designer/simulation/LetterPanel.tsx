import type { ComposedLetter } from '#shared/letters/compose.ts'
import { Letter } from '#shared/letters/Letter.tsx'
import type { Definition } from '#shared/model/definition.ts'
import type { Simulation, SimulationStep } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { LetterOrigins } from '../mappings/LetterOrigins.tsx'
import { useLetterHead } from '../letters/useLetterHead.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'

/** The last letter that would have been sent. */
export function LetterPanel({
  definition,
  simulation,
}: {
  readonly definition: Definition
  readonly simulation: Simulation | undefined
}) {
  const text = useTexts(tryoutTexts)
  const step = simulation?.steps.findLast(({ letters }) => letters.length > 0)
  const sent = step?.letters.at(-1)
  return (
    <section className="panel let" aria-label={text.letter}>
      <div className="vh">
        {sent?.content.kind ?? text.letter}
        {sent === undefined ? undefined : <small>{text.letterReady}</small>}
      </div>
      {sent === undefined || step === undefined ? (
        <p className="empty">{text.noLetter}</p>
      ) : (
        <>
          <Sheet letter={sent.content} definition={definition} step={step} />
          <LetterOrigins {...{ definition }} letter={sent.letter} origins={step.instance.origins} />
        </>
      )}
    </section>
  )
}

function Sheet({
  letter,
  definition,
  step,
}: {
  readonly letter: ComposedLetter
  readonly definition: Definition
  readonly step: SimulationStep
}) {
  const text = useTexts(tryoutTexts)
  const { language } = letter
  const { number } = step.instance
  const head = useLetterHead(definition, { language, number, date: step.today })
  return (
    <Scroll label={text.letter} className="sheets">
      {letter.problems.length === 0 ? undefined : (
        <p className="find">
          <Icon name="warning" />
          {text.letterProblems}
        </p>
      )}
      <Letter letter={letter} mark={null} head={head} />
    </Scroll>
  )
}
