import { memo, useState } from 'react'
import { Button as Pressable, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { everyDayFrom } from '#shared/decisions/everyDay.ts'
import { everyYearFrom } from '#shared/decisions/everyYear.ts'
import { aggregations, hitPolicies, type Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { fieldsOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import type { SetDecision } from './editing.ts'

interface PolicyProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly version: Decision
  readonly set: SetDecision
  readonly setPart: SetDecision
}

/** How many rows apply, which date counts and under which law, as a sentence. */
export const Policy = memo(function Policy(props: PolicyProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const { version, setPart } = props
  return (
    <p className="say">
      <Choice
        label={text.hitPolicy}
        look="slot"
        value={version.hitPolicy}
        options={hitPolicies.map((policy) => ({ id: policy, label: text.hitPolicies[policy] }))}
        onChange={(picked) => {
          const hitPolicy = hitPolicies.find((policy) => policy === picked)
          if (hitPolicy === undefined) return
          setPart(label.table(text.hitPolicy), ({ aggregation: _before, ...now }) => ({
            ...now,
            hitPolicy,
          }))
        }}
      />{' '}
      {text.applies[version.hitPolicy]}
      {version.hitPolicy === 'collect' ? <Aggregation {...props} /> : undefined}. {text.dateCounts}{' '}
      <DateChoice {...props} />, {words.after} <Basis {...props} />.
    </p>
  )
})

function Aggregation({ version, setPart }: PolicyProps) {
  const text = useTexts(decisionTexts)
  return (
    <>
      ,{' '}
      <Choice
        label={text.aggregation}
        look="slot"
        value={version.aggregation ?? 'none'}
        options={(['none', ...aggregations] as const).map((id) => ({
          id,
          label: text.aggregations[id],
        }))}
        onChange={(picked) => {
          const aggregation = aggregations.find((one) => one === picked)
          setPart(text.label.aggregation, ({ aggregation: _before, ...now }) => ({
            ...now,
            ...withOptional('aggregation', aggregation),
          }))
        }}
      />
    </>
  )
}

function DateChoice({ definition, decision, set }: PolicyProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const dates = fieldsOf(definition).filter(
    ({ schema }) => schema.format === 'date' || schema.items?.format === 'date',
  )
  const { date } = decision
  const entries = fieldEntries(dates, language)
  const days = fieldEntries(
    dates.filter(({ schema }) => schema.format === 'date'),
    language,
  )
  const offered = [
    ...entries,
    ...days.flatMap((from) =>
      days
        .filter(({ id, note }) => note === from.note && id !== from.id)
        .map((until) => ({
          id: everyDayFrom(from.id, until.id),
          label: text.everyDay(from.label, until.label),
          note: from.note,
        })),
    ),
    ...days.map(({ id, label: name, note }) => ({
      id: everyYearFrom(id),
      label: text.everyYear(name),
      note,
    })),
  ]
  const own = date === undefined || offered.some(({ id }) => id === date) ? [] : [date]
  return (
    <Choice
      label={text.dateCounts}
      look="slot"
      value={date ?? ''}
      options={[
        { id: '', label: text.noDate },
        ...own.map((id) => ({ id, label: text.ownDate })),
        ...offered,
      ]}
      onChange={(picked) =>
        set(label.table(text.dateCounts), ({ date: _before, ...rest }) => ({
          ...rest,
          ...withOptional('date', picked === '' ? undefined : picked),
        }))
      }
    />
  )
}

function Basis({ version, setPart }: PolicyProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const [open, setOpen] = useState(false)
  const commit = (typed: string): void =>
    setPart(label.table(text.basis), ({ legalBasis: _before, ...rest }) => ({
      ...rest,
      ...withOptional('legalBasis', typed === '' ? undefined : typed),
    }))
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Pressable className="slot">
        <span className="sr">{text.basis}: </span>
        {version.legalBasis ?? words.noBasis}
        <Icon name="down" size="s" />
      </Pressable>
      <Popover className="popover celled">
        <Dialog aria-label={text.basis}>
          <TextInput
            label={text.basis}
            value={version.legalBasis ?? ''}
            onCommit={(typed) => {
              commit(typed)
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
