import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { addRow, updateDecision } from '../editing/commands/decisionRows.ts'
import { withOptional } from '../editing/records.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { AddColumns } from './AddColumns.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import { Periods } from './Periods.tsx'
import { periodsOf } from './validity.ts'
import { Policy } from './Policy.tsx'

interface EditorProps {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
  readonly findings: readonly Finding[]
}

export type SetDecision = (what: string, update: (decision: Decision) => Decision) => void

export function DecisionEditor({ definition, id, decision, findings }: EditorProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const { read } = useSaid()
  const periods = periodsOf(decision)
  const [chosen, setChosen] = useState<string>()
  const period = periods.find((known) => known.id === chosen) ?? periods.at(-1)
  const set: SetDecision = (what, update) => {
    change(what, (now) => updateDecision(now, id, update))
  }
  const append = (now: Decision): Decision =>
    addRow(
      now,
      now.rows.findIndex((row) => row.id === period?.rows.at(-1)),
    )
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{read(decision.title)}</h1>
          <Policy {...{ definition, decision, set }} />
        </div>
      </div>
      <Periods {...{ periods, period, decision, set }} onChoose={setChosen} />
      <DecisionTable {...{ definition, decision, set }} rows={period?.rows ?? []} />
      <div className="addrow">
        <Button kind="quiet" icon="plus" onPress={() => set(label.addRow, append)}>
          {text.addRow}
        </Button>
        <AddColumns definition={definition} set={set} />
        <span>{text.cellHint}</span>
      </div>
      <Basis decision={decision} set={set} />
      <Found findings={findings} />
    </>
  )
}

function Basis({ decision, set }: Pick<EditorProps, 'decision'> & { readonly set: SetDecision }) {
  const { decisions: text, label } = useTexts(contentTexts)
  const commit = (typed: string): void =>
    set(label.table(text.basis), ({ legalBasis: _before, ...rest }) => ({
      ...rest,
      ...withOptional('legalBasis', typed === '' ? undefined : typed),
    }))
  return (
    <div className="formhead">
      <TextInput label={text.basis} value={decision.legalBasis ?? ''} onCommit={commit} />
    </div>
  )
}

function Found({ findings }: Pick<EditorProps, 'findings'>) {
  const { read } = useSaid()
  return findings.map(({ id, severity, title, text }) => (
    <div key={id} className="find">
      <Icon name={severity === 'error' ? 'error' : 'warning'} />
      <div>
        <b>{read(title)}</b>
        <p>{read(text)}</p>
      </div>
    </div>
  ))
}
