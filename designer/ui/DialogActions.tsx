import { Button } from './Button.tsx'

/** Away, or the one thing the dialog is for. */
export function DialogActions({
  away,
  onAway,
  act,
  onAct,
  kind = 'primary',
  isDisabled = false,
}: {
  readonly away: string
  readonly onAway: () => void
  readonly act: string
  readonly onAct: () => void
  readonly kind?: 'primary' | 'danger'
  readonly isDisabled?: boolean
}) {
  return (
    <>
      <Button size="l" onPress={onAway}>
        {away}
      </Button>
      <Button size="l" kind={kind} isDisabled={isDisabled} onPress={onAct}>
        {act}
      </Button>
    </>
  )
}
