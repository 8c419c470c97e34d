// @vitest-environment happy-dom
import { act, useState } from 'react'
import { expect, test } from 'vitest'
import { PlanTables } from '#designer/desk/PlanTables.tsx'
import type { Plan } from '#shared/engine/migration/plan.ts'
import type { Definition } from '#shared/model/definition.ts'
import { officeService } from '../../support/officeService.ts'
import { showScreen } from '../../support/screen.tsx'

const before = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })

/** The line into the decision has another id. */
function renamed(definition: Definition): Definition {
  const { main } = definition.processes
  if (main === undefined) throw new Error('office service: expected a main process')
  const { flow1, ...others } = main.flows
  if (flow1 === undefined) throw new Error('office service: expected flow1')
  const flows = { ...others, into: { ...flow1, name: { de: 'Fertig' } } }
  return { ...definition, processes: { main: { ...main, flows } } }
}

function Planning({ told = () => undefined }: { readonly told?: (plan: Plan) => void }) {
  const [plan, setPlan] = useState<Plan>({
    main: {
      process: 'main',
      elements: { ask: 'ask', decide: 'decide' },
      flows: { flow0: 'flow0' },
    },
  })
  return (
    <PlanTables
      definitions={{ before, after: renamed(before) }}
      plan={plan}
      onChange={(changed) => {
        told(changed)
        setPlan(changed)
      }}
    />
  )
}

async function choose(id: string, value: string) {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLSelectElement)) throw new Error(`expected a choice ${id}`)
  await act(async () => {
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

const optionsOf = (id: string) =>
  [...document.querySelectorAll(`#${id} option`)].map(({ textContent }) => textContent)

test('lines are matched beside steps, among those that lead where the plan leads', async () => {
  const plans: Plan[] = []
  const page = await showScreen(<Planning told={(plan) => plans.push(plan)} />, {})
  expect(page.querySelector('summary')?.textContent).toBe('Wege zuordnen (3)')
  expect(optionsOf('plan-flows-main-flow1')).toEqual([
    'keine Entsprechung',
    'Fertig (von „Angaben machen“ nach „Entscheiden“)',
  ])

  await choose('plan-flows-main-flow1', 'into')
  await choose('plan-flows-main-flow0', '')

  expect(plans.at(-1)?.['main']).toEqual({
    process: 'main',
    elements: { ask: 'ask', decide: 'decide' },
    flows: { flow1: 'into' },
  })
})

test('a step without counterpart leaves no line to choose that leads to it', async () => {
  await showScreen(<Planning />, {})

  await choose('plan-elements-main-decide', '')

  expect(optionsOf('plan-flows-main-flow1')).toEqual(['keine Entsprechung'])
})
