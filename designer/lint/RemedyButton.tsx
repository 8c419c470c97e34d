import { useState } from 'react'
import type { Finding, Remedy } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { Button } from '../ui/Button.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { RegisterDialog } from './RegisterDialog.tsx'

/** A way out that asks something first. */
export function RemedyButton({
  isMain,
  ...props
}: {
  readonly definition: Definition
  readonly finding: Finding
  readonly findings: readonly Finding[]
  readonly remedy: Remedy
  readonly isMain: boolean
}) {
  const { read } = useSaid()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind={isMain ? 'primary' : 'soft'} size="s" onPress={() => setAsking(true)}>
        {read(props.remedy.label)}
      </Button>
      {asking ? <RegisterDialog {...props} onClose={() => setAsking(false)} /> : undefined}
    </>
  )
}
