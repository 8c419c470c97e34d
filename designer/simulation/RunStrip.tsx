import type { Definition } from '#shared/model/definition.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { Trial } from './useTrial.ts'

interface StripProps {
  readonly definition: Definition
  readonly trial: Trial
  readonly current: string | undefined
  readonly onScenario: (id: string) => void
}

/** Whose case, and how it is driven. */
export function RunStrip({ definition, trial, current, onScenario }: StripProps) {
  const text = useTexts(tryoutTexts)
  const { read } = useSaid()
  const scenarios = Object.entries(definition.scenarios).map(([id, { title }]) => ({
    id,
    label: read(title),
  }))
  return (
    <section className="strip" aria-label={text.title}>
      <div className="row">
        <div className="scen">
          <Choice
            label={text.scenario}
            value={current}
            options={[...scenarios, { id: ':none', label: text.withoutSample }]}
            onChange={onScenario}
          />
        </div>
        <span className="vr" />
        <Controls trial={trial} />
      </div>
      <Clock trial={trial} />
    </section>
  )
}

function Controls({ trial }: Pick<StripProps, 'trial'>) {
  const text = useTexts(tryoutTexts)
  const steps = trial.simulation?.steps ?? []
  const over = steps.at(-1)?.instance.status !== 'active'
  const begun = steps.length > 1
  return (
    <span className="run" role="group" aria-label={text.controls}>
      <IconButton icon="back" label={text.toStart} isDisabled={!begun} onPress={trial.restart} />
      <IconButton icon="left" label={text.stepBack} isDisabled={!begun} onPress={trial.stepBack} />
      <Button kind="primary" icon="step" isDisabled={over} onPress={trial.step}>
        {text.next}
      </Button>
      <Button icon="fastForward" isDisabled={over} onPress={trial.finish}>
        {text.toEnd}
      </Button>
    </span>
  )
}

function Clock({ trial }: Pick<StripProps, 'trial'>) {
  const text = useTexts(tryoutTexts)
  const { language } = useSaid()
  const steps = trial.simulation?.steps ?? []
  const at = steps.at(-1)?.at
  const clock = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return (
    <div className="row">
      <span className="muted hide-s">{text.stepOf(steps.length)}</span>
      {at === undefined ? undefined : (
        <span className="clockbox" aria-label={text.clock} role="timer">
          <Icon name="clock" size="s" />
          {clock.format(new Date(at))}
        </span>
      )}
    </div>
  )
}
