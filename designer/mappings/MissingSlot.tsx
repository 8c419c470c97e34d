import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useState } from 'react'
import { ConstantInput } from './ConstantInput.tsx'
import type { Draft, SentenceProps } from './draft.ts'
import { isFixed, phraseIn } from './phrasing.ts'
import { constantText } from './rowText.ts'

type MissingProps = Pick<SentenceProps, 'draft' | 'row' | 'label' | 'onChange'>

/** What applies without a value: the target stays empty, the case stops, or a fixed value is taken. */
export function MissingSlot({ draft, row, label, onChange }: MissingProps) {
  const text = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  const [isTyping, setTyping] = useState(false)
  const { default: otherwise, required, ...rest } = draft
  const phrase = otherwise === undefined ? undefined : phraseIn(otherwise, row.scope)
  const fixed = phrase !== undefined && isFixed(phrase) ? constantText(phrase, language) : otherwise
  const choice = text.missingChoice
  const pick = (id: string): void => {
    setTyping(id === 'other')
    if (id === 'empty') onChange(rest)
    if (id === 'stop') onChange({ ...rest, required: true })
  }
  const fixedOption =
    otherwise === undefined ? [] : [{ id: 'fixed', label: choice.fixed(fixed ?? otherwise) }]
  const kept = required === true ? 'stop' : 'empty'
  return (
    <>
      <Choice
        label={text.slot(text.slotName.missing)}
        look="slot"
        value={isTyping ? 'other' : otherwise === undefined ? kept : 'fixed'}
        options={[
          ...fixedOption,
          { id: 'empty', label: choice.empty },
          { id: 'stop', label: choice.stop },
          { id: 'other', label: choice.other },
        ]}
        onChange={pick}
      />
      .
      {isTyping ? (
        <ConstantInput
          row={row}
          label={text.fixedValueLabel(label)}
          value={otherwise}
          onCommit={(typed) => {
            setTyping(false)
            onChange(withDefault(rest, typed))
          }}
        />
      ) : undefined}
    </>
  )
}

function withDefault(rest: Draft, typed: string): Draft {
  return { ...rest, default: typed }
}
