import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { writeDay } from '#shared/text/notation.ts'
import { change } from '../designer/documentStore.ts'
import { addRow, updateDecision } from '../editing/commands/decisionRows.ts'
import { fieldsOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { AddColumns } from './AddColumns.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import { NewPeriodDialog } from './NewPeriodDialog.tsx'
import { periodsOf, type Period } from './periods.ts'

interface EditorProps {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
  readonly findings: readonly Finding[]
}

const policies = ['unique', 'first', 'collect'] as const

export function DecisionEditor({ definition, id, decision, findings }: EditorProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const periods = periodsOf(decision)
  const [chosen, setChosen] = useState<string>()
  const period = periods.find((known) => known.id === chosen) ?? periods.at(-1)
  const set = (what: string, update: (decision: Decision) => Decision): void => {
    change(what, (now) => updateDecision(now, id, update))
  }
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{inLanguage(decision.title, language)}</h1>
          <Policy definition={definition} decision={decision} set={set} />
        </div>
      </div>
      <Periods
        periods={periods}
        period={period}
        onChoose={setChosen}
        decision={decision}
        set={set}
      />
      <DecisionTable
        definition={definition}
        decision={decision}
        rows={period?.rows ?? []}
        set={set}
      />
      <div className="addrow">
        <Button
          kind="quiet"
          icon="plus"
          onPress={() =>
            set(label.addRow, (now) =>
              addRow(
                now,
                now.rows.findIndex((row) => row.id === period?.rows.at(-1)),
              ),
            )
          }
        >
          {text.addRow}
        </Button>
        <AddColumns definition={definition} set={set} />
        <span>{text.cellHint}</span>
      </div>
      <div className="formhead">
        <TextInput
          label={text.basis}
          value={decision.legalBasis ?? ''}
          onCommit={(typed) =>
            set(label.table(text.basis), ({ legalBasis: _before, ...rest }) => ({
              ...rest,
              ...withOptional('legalBasis', typed === '' ? undefined : typed),
            }))
          }
        />
      </div>
      {findings.map((finding) => (
        <div key={finding.id} className="find">
          <Icon name={finding.severity === 'error' ? 'error' : 'warning'} />
          <div>
            <b>{inLanguage(finding.title, language)}</b>
            <p>{inLanguage(finding.text, language)}</p>
          </div>
        </div>
      ))}
    </>
  )
}

type Set = (what: string, update: (decision: Decision) => Decision) => void

function Policy({
  definition,
  decision,
  set,
}: Pick<EditorProps, 'definition' | 'decision'> & { readonly set: Set }) {
  const { decisions: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const dates = fieldsOf(definition).filter(
    ({ schema }) => schema.format === 'date' || schema.items?.format === 'date',
  )
  const known = dates.some(({ path }) => path === decision.date)
  return (
    <p className="say">
      <Choice
        label={text.hitPolicy}
        look="slot"
        value={decision.hitPolicy}
        options={policies.map((policy) => ({ id: policy, label: text.hitPolicies[policy] }))}
        onChange={(picked) => {
          const hitPolicy = policies.find((policy) => policy === picked)
          if (hitPolicy !== undefined)
            set(label.table(text.hitPolicy), (now) => ({ ...now, hitPolicy }))
        }}
      />{' '}
      {text.applies[decision.hitPolicy]}. {text.dateCounts}{' '}
      <Choice
        label={text.dateCounts}
        look="slot"
        value={decision.date ?? ''}
        options={[
          { id: '', label: text.noDate },
          ...(decision.date === undefined || known
            ? []
            : [{ id: decision.date, label: text.ownDate }]),
          ...dates.map(({ path, label: name, group }) => ({
            id: path,
            label: inLanguage(name, language),
            note: inLanguage(group, language),
          })),
        ]}
        onChange={(date) =>
          set(label.table(text.dateCounts), ({ date: _before, ...rest }) => ({
            ...rest,
            ...withOptional('date', date === '' ? undefined : date),
          }))
        }
      />
      .
    </p>
  )
}

function Periods({
  periods,
  period,
  onChoose,
  decision,
  set,
}: Pick<EditorProps, 'decision'> & {
  readonly periods: readonly Period[]
  readonly period: Period | undefined
  readonly onChoose: (id: string) => void
  readonly set: Set
}) {
  const { decisions: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const [adding, setAdding] = useState(false)
  const day = (date: string): string => writeDay(`${date}T12:00:00Z`, { language, timeZone: 'UTC' })
  const name = ({ from, to }: Period): string => {
    if (from !== undefined && to !== undefined) return text.between(day(from), day(to))
    if (from !== undefined) return text.from(day(from))
    return to === undefined ? text.unlimited : text.until(day(to))
  }
  return (
    <div className="tline" role="group" aria-label={text.periods}>
      {periods.map((known) => (
        <button
          key={known.id}
          type="button"
          className="per"
          aria-pressed={known === period}
          onClick={() => onChoose(known.id)}
        >
          <b>{name(known)}</b>
          {text.rows(known.rows.length)}
        </button>
      ))}
      <Button icon="plus" onPress={() => setAdding(true)}>
        {text.newPeriod}
      </Button>
      {adding ? (
        <NewPeriodDialog decision={decision} set={set} onClose={() => setAdding(false)} />
      ) : undefined}
    </div>
  )
}
