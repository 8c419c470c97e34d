import type { Definition } from '#shared/model/definition.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import { showPlace } from '../commands/findings.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { useImporting } from './importing.ts'
import { ReportList } from './ReportList.tsx'

/** What was said when a file was taken over, with the ways to its steps. */
export function ReportDialog({
  definition,
  onClose,
}: {
  readonly definition: Definition
  readonly onClose: () => void
}) {
  const text = useTexts(exchangeTexts)
  const { close } = useTexts(designerTexts)
  const report = useImporting((state) => state.report)
  if (report === undefined) return null
  const show = (place: string): void => {
    onClose()
    showPlace(place)
  }
  return (
    <Dialog
      title={text.report}
      wide
      onClose={onClose}
      actions={
        <Button size="l" onPress={onClose}>
          {close}
        </Button>
      }
    >
      <ReportList definition={definition} report={report.report} onShow={show} />
    </Dialog>
  )
}
