import type { Definition } from '#shared/model/definition.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { Trial } from './useTrial.ts'
import { WhatIf } from './WhatIf.tsx'

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
        <RunTo {...{ definition, trial }} />
      </div>
      <Clock {...{ definition, trial }} />
    </section>
  )
}

function Controls({ trial }: Pick<StripProps, 'trial'>) {
  const text = useTexts(tryoutTexts)
  const steps = trial.simulation?.steps ?? []
  const isLast = steps.length === trial.run?.steps.length
  const over = isLast && steps.at(-1)?.instance.status !== 'active'
  const begun = steps.length > 1
  return (
    <span className="run" role="group" aria-label={text.controls}>
      <IconButton
        icon="back"
        label={text.toStart}
        isDisabled={!begun}
        onPress={() => trial.goTo(1)}
      />
      <IconButton
        icon="left"
        label={text.stepBack}
        isDisabled={!begun}
        onPress={() => trial.goTo(steps.length - 1)}
      />
      <Button kind="primary" icon="step" isDisabled={over} onPress={trial.step}>
        {text.next}
      </Button>
      <Button icon="fastForward" isDisabled={over} onPress={trial.finish}>
        {text.toEnd}
      </Button>
    </span>
  )
}

/** As Ctrl+Enter on a step of the drawing. */
function RunTo({ definition, trial }: Pick<StripProps, 'definition' | 'trial'>) {
  const text = useTexts(tryoutTexts)
  const { read } = useSaid()
  const entries = Object.values(definition.processes).flatMap(({ elements }) =>
    Object.entries(elements).map(([id, { name }]) => ({ id, label: read(name) })),
  )
  return (
    <MenuButton
      label={text.runTo}
      className="btn"
      entries={entries.filter(({ label }) => label !== '')}
      onPick={(id) => {
        const name = entries.find((entry) => entry.id === id)?.label ?? ''
        announce(trial.runTo(id) ? text.ranTo(name) : text.notReached(name))
      }}
    >
      {text.runTo}
    </MenuButton>
  )
}

function Clock({ definition, trial }: Pick<StripProps, 'definition' | 'trial'>) {
  const text = useTexts(tryoutTexts)
  const { language } = useSaid()
  const { simulation } = trial
  const steps = simulation?.steps ?? []
  const last = steps.at(-1)
  const clock = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  if (simulation === undefined || last === undefined) return null
  return (
    <div className="row">
      <span className="muted hide-s">
        {text.stepOf(steps.length, trial.run?.steps.length ?? 0)}
      </span>
      <span className="clockbox" aria-label={text.clock} role="timer">
        <Icon name="clock" size="s" />
        {clock.format(new Date(last.at))}
      </span>
      <Button
        isDisabled={last.instance.status !== 'active'}
        aria-label={text.passDay}
        onPress={() => trial.pass('P1D')}
      >
        {text.plusDay}
      </Button>
      <WhatIf {...{ definition, simulation, trial }} />
    </div>
  )
}
