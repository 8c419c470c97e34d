import type { Definition } from '#shared/model/definition.ts'
import { RoomDialog } from '../canvas/RoomDialog.tsx'
import { openDialog, useSession } from '../designer/sessionStore.ts'
import { CommandPalette } from './CommandPalette.tsx'
import './commands.css'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { UndoList } from './UndoList.tsx'

/** What commands open over the page. */
export function CommandDialogs({ definition }: { readonly definition: Definition }) {
  const dialog = useSession((state) => state.dialog)
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
    case 'room':
      return <RoomDialog definition={definition} onClose={onClose} />
    case undefined:
      return null
  }
}
