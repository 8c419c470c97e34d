import { decisionTexts } from '#shared/text/decisions.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { expectedIn } from './columns.ts'
import type { Pasted } from './paste.ts'

const shown = 12

/** Why nothing was pasted: each cell with what was found and what was expected. */
export function PasteProblems({
  pasted: { problems, beyond },
  onClose,
}: {
  readonly pasted: Pasted
  readonly onClose: () => void
}) {
  const { paste: text } = useTexts(decisionTexts)
  return (
    <Dialog
      title={problems.length === 0 ? text.nothing : text.failed(problems.length)}
      onClose={onClose}
      actions={
        <Button size="l" onPress={onClose}>
          {text.close}
        </Button>
      }
    >
      {beyond > 0 ? <p>{text.tooWide(beyond)}</p> : undefined}
      <ul className="bulleted">
        {problems.slice(0, shown).map(({ column, row, found }) => (
          <li key={`${column.part} ${column.id} ${row}`}>
            {text.cell(column.label, row + 1, found)} {expectedIn(column)}
          </li>
        ))}
      </ul>
      <p>{text.nothing}</p>
    </Dialog>
  )
}
