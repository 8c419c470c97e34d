import type { Definition } from '#shared/model/definition.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { Cases } from './Cases.tsx'
import { CoverageList } from './CoverageList.tsx'
import { DataTable } from './DataTable.tsx'
import { History } from './History.tsx'
import { ThisStep } from './ThisStep.tsx'
import type { Trial } from './useTrial.ts'

const tabs = ['data', 'step', 'history', 'cases', 'coverage'] as const
export type Tab = (typeof tabs)[number]

interface BelowProps {
  readonly definition: Definition
  readonly simulation: Simulation
  readonly trial: Trial
  readonly ran: readonly Ran[]
  /** The sample case in view. */
  readonly current: string | undefined
  readonly onCase: (id: string) => void
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
}

/** Below the drawing: what the case knows, what the last step did, the way it came, and all cases together. */
export function Below(props: BelowProps) {
  const { tab, onTab } = props
  const text = useTexts(tryoutTexts)
  return (
    <section className="panel data" aria-label={text.below[tab]}>
      <div className="ph">
        <h2 className="sr">{text.below[tab]}</h2>
        <Segments
          label={text.show}
          value={tab}
          options={tabs.map((id) => ({ id, label: text.below[id] }))}
          onChange={(id) => onTab(tabs.find((one) => one === id) ?? 'data')}
        />
      </div>
      <Shown {...props} />
    </section>
  )
}

function Shown(props: BelowProps) {
  const { definition, simulation, trial, ran } = props
  switch (props.tab) {
    case 'data':
      return <DataTable {...{ definition, simulation, trial }} />
    case 'step':
      return <ThisStep {...{ definition, simulation }} />
    case 'history':
      return <History {...{ definition, simulation, trial }} />
    case 'cases':
      return <Cases {...props} />
    case 'coverage':
      return <CoverageList {...{ definition, ran }} />
  }
}
