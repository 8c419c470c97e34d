import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { Trial } from './useTrial.ts'

/** Whose case, and how it is driven. */
export function RunStrip({
  definition,
  trial,
  current,
  onScenario,
}: {
  readonly definition: Definition
  readonly scenario: Scenario
  readonly trial: Trial
  readonly current: string | undefined
  readonly onScenario: (id: string) => void
}) {
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const { simulation } = trial
  const steps = simulation?.steps.length ?? 0
  const last = simulation?.steps.at(-1)
  const over = last === undefined || last.instance.status !== 'active'
  const clock = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return (
    <section className="strip" aria-label={text.title}>
      <div className="row">
        <div className="scen">
          <Choice
            label={text.scenario}
            value={current}
            options={[
              ...Object.entries(definition.scenarios).map(([id, { title }]) => ({
                id,
                label: inLanguage(title, language),
              })),
              { id: ':none', label: text.withoutSample },
            ]}
            onChange={onScenario}
          />
        </div>
        <span className="vr" />
        <span className="run" role="group" aria-label={text.controls}>
          <IconButton
            icon="back"
            label={text.toStart}
            isDisabled={steps < 2}
            onPress={trial.restart}
          />
          <IconButton
            icon="left"
            label={text.stepBack}
            isDisabled={steps < 2}
            onPress={trial.stepBack}
          />
          <Button kind="primary" icon="step" isDisabled={over} onPress={trial.step}>
            {text.next}
          </Button>
          <Button icon="fastForward" isDisabled={over} onPress={trial.finish}>
            {text.toEnd}
          </Button>
        </span>
      </div>
      <div className="row">
        <span className="muted hide-s">{text.stepOf(steps)}</span>
        {last === undefined ? undefined : (
          <span className="clockbox" aria-label={text.clock} role="timer">
            <Icon name="clock" size="s" />
            {clock.format(new Date(last.at))}
          </span>
        )}
      </div>
    </section>
  )
}
