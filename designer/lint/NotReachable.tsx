import { askRegisterTexts } from '#shared/text/askRegister.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'

/** What was offered is not to be had just now. */
export function NotReachable({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(askRegisterTexts)
  return (
    <Dialog title={text.goneTitle} onClose={onClose} actions={undefined}>
      <p role="alert">{text.gone}</p>
    </Dialog>
  )
}
