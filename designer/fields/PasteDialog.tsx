import { useState } from 'react'
import { readCodeList, type CodeListProblem } from '#shared/import/codeList.ts'
import { codeListTexts } from '#shared/text/codeLists.ts'
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
  const words = useTexts(codeListTexts)
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
      title={words.pasteTitle}
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
            {words.pasteAppend}
          </Button>
          <Button
            size="l"
            kind="primary"
            isDisabled={found.length === 0}
            onPress={() => take(found)}
          >
            {words.pasteReplace}
          </Button>
        </>
      }
    >
      <p>{words.pasteHint}</p>
      <LiveInput label={words.pasteText} lines={8} value={typed} onChange={setTyped} />
      <div role="status">
        {list === undefined ? undefined : <p>{words.pasteFound(found.length)}</p>}
        <Problems problems={list?.problems ?? []} />
      </div>
    </Dialog>
  )
}

const shown = 5

function Problems({ problems }: { readonly problems: readonly CodeListProblem[] }) {
  const words = useTexts(codeListTexts)
  if (problems.length === 0) return null
  return (
    <ul className="problems">
      {problems.slice(0, shown).map(({ code, line, value = '' }) => (
        <li key={`${code} ${line}`}>{words.pasteProblems[code](line, value)}</li>
      ))}
      {problems.length > shown ? <li>{words.pasteMore(problems.length - shown)}</li> : undefined}
    </ul>
  )
}
