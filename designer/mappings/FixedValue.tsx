import { useState } from 'react'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { ConstantInput } from './ConstantInput.tsx'
import type { SentenceProps } from './draft.ts'
import { isFixed, phraseIn } from './phrasing.ts'

/** Always the same, whatever the case: for what no step knows. */
export function FixedValue({
  draft,
  row,
  label,
  onChange,
}: Pick<SentenceProps, 'draft' | 'row' | 'label' | 'onChange'>) {
  const text = useTexts(mappingEditorTexts)
  const isConstant = isFixed(phraseIn(draft.value, row.scope))
  const [isOpen, setOpen] = useState(false)
  if (!isConstant && !isOpen) {
    return (
      <Button size="s" kind="quiet" onPress={() => setOpen(true)}>
        {`${text.fixedValue} …`}
      </Button>
    )
  }
  const { rows: _, item: __, default: ___, required: ____, ...rest } = draft
  return (
    <ConstantInput
      row={row}
      label={text.fixedValueLabel(label)}
      value={draft.value}
      onCommit={(value) => onChange({ ...rest, value })}
    />
  )
}
