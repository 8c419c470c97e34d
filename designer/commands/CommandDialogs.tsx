import type { Definition } from '#shared/model/definition.ts'
import { NoticeDialog } from '../canvas/NoticeDialog.tsx'
import { PasteDialog } from '../canvas/PasteDialog.tsx'
import { RoomDialog } from '../canvas/RoomDialog.tsx'
import { ImportDialog } from '../exchange/ImportDialog.tsx'
import { ReportDialog } from '../exchange/ReportDialog.tsx'
import { openDialog, tell, useSession } from '../designer/sessionStore.ts'
import { TemplatesDialog } from '../templates/TemplatesDialog.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import './commands.css'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { UndoList } from './UndoList.tsx'

interface DialogsProps {
  readonly definition: Definition
}

/** What commands open over the page. */
export function CommandDialogs({ definition }: DialogsProps) {
  const notice = useSession((state) => state.notice)
  return notice === undefined ? (
    <OpenDialog definition={definition} />
  ) : (
    <NoticeDialog notice={notice} onClose={() => tell(undefined)} />
  )
}

function OpenDialog({ definition }: DialogsProps) {
  const dialog = useSession((state) => state.dialog)
  const pasting = useSession((state) => state.pasting)
  const onClose = (): void => openDialog(undefined)
  switch (dialog) {
    case 'palette':
      return <CommandPalette definition={definition} onClose={onClose} />
    case 'searchSteps':
      return <CommandPalette definition={definition} onlySteps onClose={onClose} />
    case 'shortcuts':
      return <ShortcutSheet onClose={onClose} />
    case 'history':
      return <UndoList onClose={onClose} />
    case 'paste':
      return pasting === undefined ? null : (
        <PasteDialog {...{ definition, onClose }} fragment={pasting} />
      )
    case 'room':
      return <RoomDialog definition={definition} onClose={onClose} />
    case 'import':
      return <ImportDialog definition={definition} />
    case 'report':
      return <ReportDialog {...{ definition, onClose }} />
    case 'templates':
      return <TemplatesDialog definition={definition} onClose={onClose} />
    case undefined:
      return null
  }
}
