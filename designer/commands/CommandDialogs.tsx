import type { Definition } from '#shared/model/definition.ts'
import { NoticeDialog } from '../canvas/NoticeDialog.tsx'
import { PasteDialog } from '../canvas/PasteDialog.tsx'
import { RoomDialog } from '../canvas/RoomDialog.tsx'
import { openDialog, tell, useSession } from '../designer/sessionStore.ts'
import { TemplatesDialog } from '../templates/TemplatesDialog.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import './commands.css'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { UndoList } from './UndoList.tsx'

/** What commands open over the page. */
export function CommandDialogs({ definition }: { readonly definition: Definition }) {
  const dialog = useSession((state) => state.dialog)
  const pasting = useSession((state) => state.pasting)
  const notice = useSession((state) => state.notice)
  const onClose = (): void => openDialog(undefined)
  if (notice !== undefined) return <NoticeDialog notice={notice} onClose={() => tell(undefined)} />
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
    case 'templates':
      return <TemplatesDialog definition={definition} onClose={onClose} />
    case undefined:
      return null
  }
}
