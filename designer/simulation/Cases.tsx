import { useState } from 'react'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { differenceInWords } from '#shared/scenarios/inWords.ts'
import { hasResult } from '#shared/scenarios/differences.ts'
import { asFound, type Ran } from '#shared/scenarios/runScenario.ts'
import { scenarioTexts } from '#shared/text/scenarios.ts'
import { change } from '../designer/documentStore.ts'
import { removeScenario, setScenario } from '../editing/commands/scenarios.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Scroll } from '../ui/Scroll.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { CaseDialog } from './CaseDialog.tsx'

interface CasesProps {
  readonly definition: Definition
  readonly ran: readonly Ran[]
  readonly current: string | undefined
  readonly onCase: (id: string) => void
}

/** Every sample case with how it runs in the draft as it is now. */
export function Cases({ definition, ran, current, onCase }: CasesProps) {
  const text = useTexts(scenarioTexts)
  const [editing, setEditing] = useState<Ran>()
  const scenario = definition.scenarios[editing?.id ?? '']
  const tests = ran.filter(({ state }) => state !== 'sample')
  const good = tests.filter(({ state }) => state === 'asExpected')
  if (ran.length === 0) {
    const isRunning = Object.keys(definition.scenarios).length > 0
    return <p className="empty">{isRunning ? text.running : text.none}</p>
  }
  return (
    <>
      <div className="ph sum">
        <span role="status">{text.good(good.length, tests.length)}</span>
      </div>
      <Scroll className="rows" label={text.title}>
        <ul className="caseList">
          {ran.map((one) => (
            <CaseRow
              key={one.id}
              {...{ definition, one, onCase }}
              isCurrent={one.id === current}
              onEdit={() => setEditing(one)}
            />
          ))}
        </ul>
      </Scroll>
      {editing === undefined || scenario === undefined ? undefined : (
        <CaseDialog
          title={text.edit}
          {...{ definition, scenario }}
          outcome={editing.outcome}
          act={text.save}
          onDone={(edited) =>
            change(text.edited(edited.title.de), (draft) => setScenario(draft, editing.id, edited))
          }
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}

const icons = { asExpected: 'ok', differs: 'warning', sample: 'view' } as const

interface RowProps {
  readonly definition: Definition
  readonly one: Ran
  readonly isCurrent: boolean
  readonly onCase: (id: string) => void
  readonly onEdit: () => void
}

function CaseRow(props: RowProps) {
  const { definition, one, isCurrent, onCase } = props
  const text = useTexts(scenarioTexts)
  const { read, language } = useSaid()
  const { id, state, differences } = one
  const scenario = definition.scenarios[id]
  if (scenario === undefined) return null
  return (
    <li className={state}>
      <Icon name={icons[state]} />
      <div>
        <button
          type="button"
          className="link"
          aria-current={isCurrent ? 'true' : undefined}
          onClick={() => onCase(id)}
        >
          {read(scenario.title)}
        </button>
        <span className="muted">{text.state[state]}</span>
        {differences.length === 0 ? undefined : (
          <ul>
            {differences.map((difference) => (
              <li key={JSON.stringify(difference)}>
                {differenceInWords(difference, definition, language)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Actions {...props} scenario={scenario} />
    </li>
  )
}

function Actions({ one, scenario, onEdit }: RowProps & { readonly scenario: Scenario }) {
  const text = useTexts(scenarioTexts)
  const { read } = useSaid()
  const { id, state, differences, outcome } = one
  const title = read(scenario.title)
  const edit = (label: string, command: (draft: Definition) => Definition): void => {
    change(label, command)
    announce(label)
  }
  return (
    <>
      {state === 'differs' && hasResult(differences) ? (
        <Button
          size="s"
          aria-label={`${text.take}: ${title}`}
          onPress={() =>
            edit(text.taken(title), (draft) => setScenario(draft, id, asFound(scenario, outcome)))
          }
        >
          {text.take}
        </Button>
      ) : undefined}
      <IconButton icon="sign" label={text.editOf(title)} onPress={onEdit} />
      <IconButton
        icon="trash"
        label={text.removeOf(title)}
        onPress={() => edit(text.removed(title), (draft) => removeScenario(draft, id))}
      />
    </>
  )
}
