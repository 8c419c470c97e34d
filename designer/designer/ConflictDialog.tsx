import { changeBetween } from '#shared/model/change.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { asJson } from '../editing/asJson.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { rebaseOnto, takeOther, useDocument } from './documentStore.ts'
import type { StoredDraft } from './drafts.ts'

/** Somebody else was faster. Both versions exist, and neither choice loses one. */
export function ConflictDialog({
  theirs,
  onResolved,
}: {
  readonly theirs: StoredDraft
  readonly onResolved: () => void
}) {
  const { conflict } = useTexts(designerTexts)
  const opened = useDocument((state) => state.opened)
  if (opened === undefined) return null
  const { added, updated, removed } = changeBetween(
    asJson(opened.stored.definition),
    asJson(opened.definition),
  )
  const count = [added, updated, removed].reduce((sum, part) => sum + Object.keys(part).length, 0)
  const finish = (how: () => void): void => {
    how()
    onResolved()
  }
  return (
    <Dialog alert title={conflict.title} onClose={() => undefined} actions={undefined}>
      <p>
        {conflict.text} ({conflict.changes(count)})
      </p>
      <div className="two">
        <div className="optcard">
          <b>{conflict.mine}</b>
          <p>{conflict.mineText}</p>
          <Button
            kind="primary"
            onPress={() => finish(() => rebaseOnto(theirs.definition, theirs.etag))}
          >
            {conflict.mine}
          </Button>
        </div>
        <div className="optcard">
          <b>{conflict.theirs}</b>
          <p>{conflict.theirsText}</p>
          <Button
            onPress={() => finish(() => takeOther(theirs.definition, theirs.etag, conflict.theirs))}
          >
            {conflict.theirs}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
