import type { ComponentType } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { NoticeDialog } from '../canvas/NoticeDialog.tsx'
import { PasteDialog } from '../canvas/PasteDialog.tsx'
import { RoomDialog } from '../canvas/RoomDialog.tsx'
import { ImportDialog } from '../exchange/ImportDialog.tsx'
import { ReportDialog } from '../exchange/ReportDialog.tsx'
import { openDialog, tell, useSession, type DialogName } from '../designer/sessionStore.ts'
import { KeepTemplateDialog } from '../templates/KeepTemplateDialog.tsx'
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

interface OpenProps extends DialogsProps {
  readonly onClose: () => void
}

const dialogs = {
  palette: CommandPalette,
  searchSteps: (props) => <CommandPalette {...props} onlySteps />,
  shortcuts: ShortcutSheet,
  history: UndoList,
  paste: Paste,
  room: RoomDialog,
  import: ImportDialog,
  report: ReportDialog,
  templates: TemplatesDialog,
  keepTemplate: KeepTemplateDialog,
} satisfies Readonly<Record<DialogName, ComponentType<OpenProps>>>

function OpenDialog({ definition }: DialogsProps) {
  const name = useSession((state) => state.dialog)
  if (name === undefined) return null
  const Opened: ComponentType<OpenProps> = dialogs[name]
  return <Opened definition={definition} onClose={() => openDialog(undefined)} />
}

function Paste(props: OpenProps) {
  const pasting = useSession((state) => state.pasting)
  return pasting === undefined ? null : <PasteDialog {...props} pasting={pasting} />
}
