import type { LookupEntry, Phrase } from '#shared/phrases/phrase.ts'
import { startIds, starts } from '#shared/phrases/starts.ts'
import { spokenPeriod } from '#shared/phrases/period.ts'
import { spokenNumber, type Part } from '#shared/phrases/sentenceOf.ts'
import { composeTexts } from '#shared/text/compose.ts'
import { fieldEntries } from '../editing/fieldEntries.ts'
import { readNumber } from '../editing/germanValues.ts'
import type { Field } from '../editing/fields.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { PickButton } from '../ui/PickButton.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { EntriesSlot } from './EntriesSlot.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'

interface SlotProps {
  readonly part: Extract<Part, { kind: 'slot' }>
  readonly fields: readonly Field[]
  readonly onChange: (phrase: Phrase) => void
}

/** One place of a sentence: a value to choose, a text or number to write, a period, or a code list. */
export function PhraseSlot({ part, fields, onChange }: SlotProps) {
  const { phrase, of } = part
  if (of === 'period' && phrase.kind === 'shifted') {
    return <Period period={phrase.period} onChange={(period) => onChange({ ...phrase, period })} />
  }
  if (of === 'entries' && phrase.kind === 'lookup') {
    return (
      <Entries entries={phrase.entries} onChange={(entries) => onChange({ ...phrase, entries })} />
    )
  }
  if ('member' in phrase && (of === 'member' || of === 'order' || of === 'test')) {
    return <EntriesSlot {...{ phrase, of, fields, onChange }} />
  }
  return (
    <>
      <Pick {...{ part, fields, onChange }} />
      <Written {...{ phrase, onChange }} />
    </>
  )
}

const fixed: Readonly<Record<string, Phrase>> = {
  text: { kind: 'text', text: '' },
  space: { kind: 'text', text: ' ' },
  number: { kind: 'number', digits: '0' },
  today: { kind: 'today' },
  yes: { kind: 'truth', value: true },
  no: { kind: 'truth', value: false },
}

/** Another value in its place. */
function Pick({ part, fields, onChange }: SlotProps) {
  const say = useTexts(composeTexts)
  const language = useLanguage((state) => state.language)
  const isWritten = part.phrase.kind === 'text' && part.phrase.text !== ' '
  return (
    <PickButton
      label={`${say.choose}: ${part.text}`}
      className="slot"
      search={{ label: say.search, empty: say.nothing }}
      onPick={(id) => onChange(pickedPhrase(id))}
      sections={[
        {
          id: 'fields',
          title: say.fields,
          entries: fieldEntries(fields, language).map((one) => ({ ...one, id: fieldId + one.id })),
        },
        {
          id: 'fixed',
          title: say.fixed,
          entries: (['text', 'space', 'number', 'today', 'yes', 'no'] as const).map((id) => ({
            id,
            label: say[id],
          })),
        },
        {
          id: 'made',
          title: say.made,
          entries: startIds
            .filter((id) => id !== 'value')
            .map((id) => ({ id: startId + id, label: say.starts[id] })),
        },
      ]}
    >
      {isWritten ? say.text : part.text}
      <Icon name="down" size="s" />
    </PickButton>
  )
}

/** A field may be called "text". */
const fieldId = 'field '
const startId = 'start '

function pickedPhrase(id: string): Phrase {
  const start = startIds.find((one) => startId + one === id)
  return (
    fixed[id] ??
    (start === undefined ? { kind: 'field', path: id.slice(fieldId.length) } : starts[start])
  )
}

/** What is written by hand. */
function Written({ phrase, onChange }: Pick<SlotProps, 'onChange'> & { readonly phrase: Phrase }) {
  const say = useTexts(composeTexts)
  const language = useLanguage((state) => state.language)
  if (phrase.kind === 'text' && phrase.text !== ' ') {
    return (
      <span className="inlineInput">
        <TextInput
          label={say.writtenText}
          hideLabel
          value={phrase.text}
          onCommit={(text) => onChange({ kind: 'text', text })}
        />
      </span>
    )
  }
  if (phrase.kind !== 'number') return null
  return (
    <span className="inlineInput">
      <TextInput
        label={say.writtenNumber}
        hideLabel
        value={spokenNumber(phrase.digits, language)}
        problem={(typed) => (readNumber(typed) === undefined ? say.noNumber : undefined)}
        onCommit={(typed) =>
          onChange({ kind: 'number', digits: readNumber(typed) ?? phrase.digits })
        }
      />
    </span>
  )
}

const periods = ['P1D', 'P7D', 'P14D', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P5Y', 'P10Y'] as const

function Period({
  period,
  onChange,
}: {
  readonly period: string
  readonly onChange: (period: string) => void
}) {
  const say = useTexts(composeTexts)
  const language = useLanguage((state) => state.language)
  const known = periods.some((one) => one === period) ? periods : [period, ...periods]
  return (
    <PeriodChoice
      label={say.period}
      value={period}
      options={known.map((id) => ({ id, label: spokenPeriod(id, language) }))}
      onChange={onChange}
    />
  )
}

function Entries({
  entries,
  onChange,
}: {
  readonly entries: readonly LookupEntry[]
  readonly onChange: (entries: readonly LookupEntry[]) => void
}) {
  const say = useTexts(composeTexts)
  return (
    <div className="codeList">
      {entries.map((entry, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- codes may be equal while they are written
        <div key={index}>
          <TextInput
            label={say.key(index + 1)}
            value={entry.key}
            onCommit={(key) => onChange(entries.with(index, { ...entry, key }))}
          />
          <TextInput
            label={say.meaning(index + 1)}
            value={entry.value}
            onCommit={(value) => onChange(entries.with(index, { ...entry, value }))}
          />
        </div>
      ))}
      <Button
        size="s"
        kind="quiet"
        icon="plus"
        onPress={() => onChange([...entries, { key: '', value: '' }])}
      >
        {say.addEntry}
      </Button>
    </div>
  )
}
