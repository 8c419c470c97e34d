import { useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { DataTable } from './DataTable.tsx'
import { History } from './History.tsx'
import { ThisStep } from './ThisStep.tsx'
import type { Trial } from './useTrial.ts'

const tabs = ['data', 'step', 'history'] as const
type Tab = (typeof tabs)[number]

/** Below the drawing: what the case knows, what the last step did, and the way it came. */
export function Below({
  definition,
  simulation,
  trial,
}: {
  readonly definition: Definition
  readonly simulation: Simulation
  readonly trial: Trial
}) {
  const text = useTexts(tryoutTexts)
  const [tab, setTab] = useState<Tab>('data')
  const shown = {
    data: <DataTable {...{ definition, simulation, trial }} />,
    step: <ThisStep {...{ definition, simulation }} />,
    history: <History {...{ definition, simulation, trial }} />,
  } satisfies Record<Tab, unknown>
  return (
    <section className="panel data" aria-label={text.below[tab]}>
      <div className="ph">
        <h2 className="sr">{text.below[tab]}</h2>
        <Segments
          label={text.show}
          value={tab}
          options={tabs.map((id) => ({ id, label: text.below[id] }))}
          onChange={(id) => setTab(tabs.find((one) => one === id) ?? 'data')}
        />
      </div>
      {shown[tab]}
    </section>
  )
}
