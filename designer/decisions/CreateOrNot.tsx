import { designerTexts } from '#shared/text/designer.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'

/** The two ways out of a dialog that makes something. */
export function CreateOrNot({
  valid,
  action,
  create,
  onClose,
}: {
  readonly valid: boolean
  /** Where nothing new is made. */
  readonly action?: string | undefined
  readonly create: () => void
  readonly onClose: () => void
}) {
  const text = useTexts(designerTexts)
  return (
    <>
      <Button size="l" onPress={onClose}>
        {text.cancel}
      </Button>
      <Button size="l" kind="primary" isDisabled={!valid} onPress={create}>
        {action ?? text.create}
      </Button>
    </>
  )
}
