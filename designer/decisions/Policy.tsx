import { hitPolicies, type Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { fieldsOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { SetDecision } from './DecisionEditor.tsx'

interface PolicyProps {
  readonly definition: Definition
  readonly decision: Decision
  readonly set: SetDecision
}

/** How many rows apply and which date counts, as a sentence. */
export function Policy(props: PolicyProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const { decision, set } = props
  return (
    <p className="say">
      <Choice
        label={text.hitPolicy}
        look="slot"
        value={decision.hitPolicy}
        options={hitPolicies.map((policy) => ({ id: policy, label: text.hitPolicies[policy] }))}
        onChange={(picked) => {
          const hitPolicy = hitPolicies.find((policy) => policy === picked)
          if (hitPolicy === undefined) return
          set(label.table(text.hitPolicy), (now) => ({ ...now, hitPolicy }))
        }}
      />{' '}
      {text.applies[decision.hitPolicy]}. {text.dateCounts} <DateChoice {...props} />.
    </p>
  )
}

function DateChoice({ definition, decision, set }: PolicyProps) {
  const { decisions: text, label } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const dates = fieldsOf(definition).filter(
    ({ schema }) => schema.format === 'date' || schema.items?.format === 'date',
  )
  const { date } = decision
  const own = date === undefined || dates.some(({ path }) => path === date) ? [] : [date]
  return (
    <Choice
      label={text.dateCounts}
      look="slot"
      value={date ?? ''}
      options={[
        { id: '', label: text.noDate },
        ...own.map((id) => ({ id, label: text.ownDate })),
        ...fieldEntries(dates, language),
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
