import { useState } from 'react'
import { readCodeList, type CodeListProblem } from '#shared/import/codeList.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { keyOf, type Code } from '../editing/commands/codeList.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'

interface PasteProps {
  readonly codes: readonly Code[]
  readonly onTake: (codes: readonly Code[]) => void
  readonly onClose: () => void
}

/** What a table or Genericode file holds is shown before it is taken. */
export function PasteDialog({ codes, onTake, onClose }: PasteProps) {
  const text = useTexts(fieldTexts)
  const [typed, setTyped] = useState('')
  const list = typed.trim() === '' ? undefined : readCodeList(typed)
  const found = list?.codes ?? []
  const take = (next: readonly Code[]): void => {
    onTake(next)
    onClose()
  }
  const isNew = ({ value }: Code): boolean =>
    !codes.some((code) => keyOf(code.value) === keyOf(value))
  return (
    <Dialog
      title={text.pasteTitle}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button
            size="l"
            isDisabled={!found.some(isNew)}
            onPress={() => take([...codes, ...found.filter(isNew)])}
          >
            {text.pasteAppend}
          </Button>
          <Button
            size="l"
            kind="primary"
            isDisabled={found.length === 0}
            onPress={() => take(found)}
          >
            {text.pasteReplace}
          </Button>
        </>
      }
    >
      <p>{text.pasteHint}</p>
      <LiveInput label={text.pasteText} lines={8} value={typed} onChange={setTyped} />
      <div role="status">
        {list === undefined ? undefined : <p>{text.pasteFound(found.length)}</p>}
        <Problems problems={list?.problems ?? []} />
      </div>
    </Dialog>
  )
}

const shown = 5

function Problems({ problems }: { readonly problems: readonly CodeListProblem[] }) {
  const text = useTexts(fieldTexts)
  if (problems.length === 0) return null
  return (
    <ul className="problems">
      {problems.slice(0, shown).map(({ code, line, value = '' }) => (
        <li key={`${code} ${line}`}>{text.pasteProblems[code](line, value)}</li>
      ))}
      {problems.length > shown ? <li>{text.pasteMore(problems.length - shown)}</li> : undefined}
    </ul>
  )
}
