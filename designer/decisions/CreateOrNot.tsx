import { designerTexts } from '#shared/text/designer.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'

/** The two ways out of a dialog that makes something. */
export function CreateOrNot({
  valid,
  create,
  onClose,
}: {
  readonly valid: boolean
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
        {text.create}
      </Button>
    </>
  )
}
