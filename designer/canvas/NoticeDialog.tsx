import { clipboardTexts } from '#shared/text/clipboard.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'

/** Why something was not done. */
export function NoticeDialog({
  notice,
  onClose,
}: {
  readonly notice: string
  readonly onClose: () => void
}) {
  const text = useTexts(clipboardTexts)
  return (
    <Dialog
      title={text.notice}
      onClose={onClose}
      actions={
        <Button size="l" kind="primary" onPress={onClose}>
          {text.understood}
        </Button>
      }
    >
      <p>{notice}</p>
    </Dialog>
  )
}
