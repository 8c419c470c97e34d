import { useState } from 'react'
import type { Act } from '#shared/model/act.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { jobAt } from '#shared/simulation/act.ts'
import { choicesOf } from '#shared/simulation/choices.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import type { Entry } from '../ui/SearchList.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { actIcons, actWords, elementName } from './actWords.ts'
import { ChangeDialog, type Changing } from './ChangeDialog.tsx'
import type { Trial } from './useTrial.ts'

interface WhatIfProps {
  readonly definition: Definition
  readonly simulation: Simulation
  readonly trial: Trial
}

/** What an event, a failure, a system or a person does next, chosen by who tries it out. */
export function WhatIf({ definition, simulation, trial }: WhatIfProps) {
  const text = useTexts(tryoutTexts)
  const { language } = useSaid()
  const [changing, setChanging] = useState<Changing>()
  const choices = choicesOf(simulation)
  const entries = useEntries({ definition, simulation, choices })
  const pick = (id: string): void => {
    const act = choices[Number(id.replace(other, ''))]
    if (act === undefined) return
    const answer = id.startsWith(other) ? otherAnswer(simulation, act) : undefined
    if (answer === undefined) return trial.act(act)
    const { element } = act
    const label = elementName(definition, element, language) ?? ''
    setChanging({
      title: text.otherAnswer(label),
      lead: text.otherAnswerLead,
      label,
      ...answer,
      onDone: (given) => trial.act({ type: 'answer', element, answer: given }),
    })
  }
  return (
    <>
      <MenuButton label={text.whatIf} className="btn" entries={entries} onPick={pick}>
        {text.whatIf}
      </MenuButton>
      {changing === undefined ? undefined : (
        <ChangeDialog
          changing={changing}
          types={definition.types}
          today={simulation.steps.at(-1)?.today ?? ''}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  )
}

const other = 'other '

function useEntries({
  definition,
  simulation,
  choices,
}: Omit<WhatIfProps, 'trial'> & { readonly choices: readonly Act[] }): readonly Entry[] {
  const text = useTexts(tryoutTexts)
  const { language } = useSaid()
  const instance = simulation.steps.at(-1)?.instance
  if (choices.length === 0) return [{ id: 'none', label: text.nothingOpen }]
  return choices.flatMap((act, at): readonly Entry[] => {
    const id = String(at)
    const label = actWords(act, { definition, language, instance })
    const note = elementName(definition, act.element, language) ?? ''
    const mark = <Icon name={actIcons[act.type]} />
    const itself = { id, label, note, mark }
    return otherAnswer(simulation, act) === undefined
      ? [itself]
      : [itself, { ...itself, id: other + id, label: text.act.otherwise(label) }]
  })
}

/** Sources may answer something else than the sample case says. */
function otherAnswer({ graph, steps }: Simulation, act: Act) {
  const instance = steps.at(-1)?.instance
  if (act.type !== 'answer' || instance === undefined) return undefined
  const job = jobAt(instance, act.element)?.job
  const source = job?.kind === 'source' ? referred(graph.definition.sources, job.source) : undefined
  return source && { schema: source.response, value: act.answer }
}
