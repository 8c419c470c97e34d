import { useState } from 'react'
import type { Finding, Remedy } from '#shared/lint/lint.ts'
import { useDocument } from '../designer/documentStore.ts'
import { Button } from '../ui/Button.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { HolderDialog } from './HolderDialog.tsx'
import { ReasonsDialog } from './ReasonsDialog.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { TableDialog } from './TableDialog.tsx'

interface RemedyProps {
  readonly finding: Finding
  readonly remedy: Remedy
}

/** A way out that asks something first. */
export function RemedyButton({ isMain, ...props }: RemedyProps & { readonly isMain: boolean }) {
  const { read } = useSaid()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind={isMain ? 'primary' : 'soft'} size="s" onPress={() => setAsking(true)}>
        {read(props.remedy.label)}
      </Button>
      {asking ? <Asking {...props} onClose={() => setAsking(false)} /> : undefined}
    </>
  )
}

function Asking({ remedy, ...asked }: RemedyProps & { readonly onClose: () => void }) {
  const definition = useDocument((state) => state.opened?.definition)
  if (definition === undefined) return null
  const props = { ...asked, definition }
  if (remedy.act === 'askRegister') return <RegisterDialog {...props} remedy={remedy} />
  if (remedy.act === 'askHolder') return <HolderDialog {...props} remedy={remedy} />
  if (remedy.act === 'decideByTable') return <TableDialog {...props} />
  return <ReasonsDialog {...props} />
}
