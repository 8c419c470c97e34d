import { inLanguage } from '#shared/model/localised.ts'
import { orders, tests, type OfEntries, type Phrase } from '#shared/phrases/phrase.ts'
import { entryWords, listOf } from '#shared/phrases/sentenceOf.ts'
import { composeTexts } from '#shared/text/compose.ts'
import type { Field } from '../editing/fields.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

interface EntriesSlotProps {
  readonly phrase: OfEntries
  readonly of: 'member' | 'order' | 'test'
  readonly fields: readonly Field[]
  readonly onChange: (phrase: Phrase) => void
}

/** Which value of the entries of a list is meant, in which order, or how it compares. */
export function EntriesSlot({ phrase, of, fields, onChange }: EntriesSlotProps) {
  const say = useTexts(composeTexts)
  const language = useLanguage((state) => state.language)
  const words = entryWords(language)
  if (of === 'order' && phrase.kind === 'sorted') {
    return (
      <Choice
        label={say.order}
        look="slot"
        value={phrase.order}
        options={orders.map((id) => ({ id, label: words.orders[id] }))}
        onChange={(picked) =>
          onChange({ ...phrase, order: orders.find((one) => one === picked) ?? phrase.order })
        }
      />
    )
  }
  if (of === 'test' && phrase.kind === 'chosen') {
    return (
      <Choice
        label={say.test}
        look="slot"
        value={phrase.test}
        options={tests.map((id) => ({ id, label: words.tests[id] }))}
        onChange={(picked) =>
          onChange({ ...phrase, test: tests.find((one) => one === picked) ?? phrase.test })
        }
      />
    )
  }
  const members = membersIn(phrase, fields)
  if (members.length === 0) return <span className="muted">{say.noMember}</span>
  return (
    <Choice
      label={say.member}
      look="slot"
      value={phrase.member === '' ? undefined : phrase.member}
      placeholder={words.openMember}
      options={members.map(({ path, label }) => ({ id: path, label: inLanguage(label, language) }))}
      onChange={(member) => onChange({ ...phrase, member })}
    />
  )
}

/** What the entries of the list hold, each by its path in the entry. */
function membersIn(phrase: OfEntries, fields: readonly Field[]): readonly Field[] {
  const list = listOf(phrase)
  if (list === undefined) return []
  return fields
    .filter(({ path, schema }) => path.startsWith(`${list}.`) && schema.properties === undefined)
    .map((field) => ({ ...field, path: field.path.slice(list.length + 1) }))
}
