import type { Definition } from '#shared/model/definition.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { writeMoment } from '#shared/text/notation.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { actIcons, actWords, elementName } from './actWords.ts'
import type { Trial } from './useTrial.ts'

/** Every step, each a way back to it, or on again to where the case has been. */
export function History({
  definition,
  simulation,
  trial,
}: {
  readonly definition: Definition
  readonly simulation: Simulation
  readonly trial: Trial
}) {
  const text = useTexts(tryoutTexts)
  const { language } = useSaid()
  const steps = trial.run?.steps ?? []
  const now = simulation.steps.length
  return (
    <Scroll className="rows" label={text.below.history}>
      <ol className="history">
        {steps.map(({ act, element, at }, index) => {
          const instance = steps[index - 1]?.instance
          const name = elementName(definition, element, language)
          return (
            <li key={`${index} ${element ?? ''}`}>
              <button
                type="button"
                className={index + 1 > now ? 'later' : ''}
                aria-current={index + 1 === now ? 'step' : undefined}
                onClick={() => trial.goTo(index + 1)}
              >
                <span className="num">{index + 1}</span>
                <Icon name={act === undefined ? 'play' : actIcons[act.type]} />
                <b>{name ?? text.started}</b>
                <span>
                  {act === undefined
                    ? ''
                    : actWords(act, { definition, language, instance, isDone: true })}
                </span>
                <small>{writeMoment(at, { language, timeZone: 'UTC' })}</small>
              </button>
            </li>
          )
        })}
      </ol>
    </Scroll>
  )
}
