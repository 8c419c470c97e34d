import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useTexts } from '../ui/language.ts'
import type { Entry } from '../ui/SearchList.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { goThroughHistory } from './undoing.ts'

/** Every change that can be taken back or done again, the nearest first; picking one goes there. */
export function UndoList({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(shortcutTexts)
  const history = useDocument(({ opened }) => opened?.history)
  const past = (history?.past ?? []).map(({ label }) => label).toReversed()
  const future = (history?.future ?? []).map(({ label }) => label)
  return (
    <SearchDialog
      label={text.command.history}
      placeholder={text.historySearch}
      empty={text.nothing}
      sections={[
        { id: 'past', title: text.doneBefore, entries: entriesOf(past, -1) },
        { id: 'future', title: text.undoneBefore, entries: entriesOf(future, 1) },
      ]}
      onPick={(by) => goThroughHistory(Number(by))}
      onClose={onClose}
    />
  )
}

function entriesOf(labels: readonly string[], direction: 1 | -1): Entry[] {
  return labels.map((label, at) => ({ id: String(direction * (at + 1)), label }))
}
