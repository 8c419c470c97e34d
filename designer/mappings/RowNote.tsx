import { useState } from 'react'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { SentenceProps } from './draft.ts'

/** Why the value is taken over: the legal basis, the purpose. */
export function RowNote({
  draft,
  row,
  onChange,
}: Pick<SentenceProps, 'draft' | 'row' | 'onChange'>) {
  const text = useTexts(mappingEditorTexts)
  const { read, said } = useSaid()
  const [isOpen, setOpen] = useState(false)
  const { note, ...rest } = draft
  if (row.place.kind !== 'row' || draft.value === undefined) return null
  if (note === undefined && !isOpen) {
    return (
      <Button size="s" kind="quiet" icon="plus" onPress={() => setOpen(true)}>
        {text.addNote}
      </Button>
    )
  }
  return (
    <TextInput
      label={text.note}
      hint={text.noteHint}
      value={read(note)}
      onCommit={(typed) => onChange(typed === '' ? rest : { ...rest, note: said(note, typed) })}
    />
  )
}
