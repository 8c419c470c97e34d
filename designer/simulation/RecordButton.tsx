import { useState } from 'react'
import { originAt } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Scenario } from '#shared/model/content.ts'
import { valueAt } from '#shared/model/path.ts'
import { record } from '#shared/scenarios/record.ts'
import { outcomeOf } from '#shared/scenarios/runScenario.ts'
import { runToEnd } from '#shared/simulation/simulate.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { scenarioTexts } from '#shared/text/scenarios.ts'
import { change } from '../designer/documentStore.ts'
import { fieldsOf } from '../editing/fields.ts'
import { setScenario } from '../editing/commands/scenarios.ts'
import { idFrom } from '../editing/ids.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { CaseDialog } from './CaseDialog.tsx'
import type { Trial } from './useTrial.ts'

interface RecordProps {
  readonly definition: Definition
  readonly trial: Trial
  readonly current: string | undefined
  readonly onCase: (id: string) => void
}

/** What was tried out is kept as a test, played to its end before. */
export function RecordButton({ definition, trial, current, onCase }: RecordProps) {
  const text = useTexts(scenarioTexts)
  const { read } = useSaid()
  const [run, setRun] = useState<Simulation>()
  const { simulation } = trial
  const begin = (): void => {
    if (simulation !== undefined) setRun(runToEnd(simulation))
  }
  const keep = (scenario: Scenario, replaces: boolean): void => {
    const name = read(scenario.title)
    const id = replaces && current !== undefined ? current : idFrom(name, definition.scenarios)
    change(text.recorded(name), (draft) => setScenario(draft, id, scenario))
    announce(text.recorded(name))
    onCase(id)
  }
  return (
    <>
      <Button size="l" icon="test" isDisabled={simulation === undefined} onPress={begin}>
        {text.record}
      </Button>
      {run === undefined ? undefined : (
        <CaseDialog
          title={text.record}
          definition={definition}
          scenario={recorded(run, definition)}
          outcome={outcomeOf(run)}
          act={text.keep}
          other={definition.scenarios[current ?? '']}
          onDone={keep}
          onClose={() => setRun(undefined)}
        />
      )}
    </>
  )
}

/** What the service worked out is expected; what people and registers say comes with the case. */
function recorded(run: Simulation, definition: Definition): Scenario {
  const last = run.steps.at(-1)?.instance
  const { data } = outcomeOf(run)
  const values = fieldsOf(definition).flatMap(({ path }) => {
    const value = valueAt(data, path)
    const origin = last === undefined ? undefined : originAt(last, path)
    return value === undefined || origin?.kind !== 'rule' ? [] : [[path, value] as const]
  })
  return { title: { de: '' }, ...record(run), expect: Object.fromEntries(values) }
}
