import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { alike, fixAll } from '../editing/commands/fixAll.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useSaid } from '../ui/useSaid.ts'

/** Puts right what the same fix puts right elsewhere too, as one change, after showing all of it. */
export function FixAllButton({ finding }: { readonly finding: Finding }) {
  const text = useTexts(findingListTexts)
  const { read } = useSaid()
  const findings = useSession((state) => state.findings)
  const definition = useDocument((state) => state.opened?.definition)
  const [asking, setAsking] = useState(false)
  const all = alike(finding, findings ?? [])
  if (finding.fix === undefined || all.length < 2) return null
  const label = text.fixAllLabel(read(finding.fix.label), all.length)
  const close = (): void => setAsking(false)
  const repair = (): void => {
    if (change(label, (now) => fixAll(now, all))) announce(text.fixed(label))
    close()
  }
  const placeOf = ({ process = '', element = '' }: Finding): string => {
    const name = definition?.processes[process]?.elements[element]?.name
    return name === undefined ? text.wholeService : read(name)
  }
  return (
    <>
      <Button kind="quiet" size="s" onPress={() => setAsking(true)}>
        {text.fixAll(all.length)}
      </Button>
      {asking ? (
        <Dialog
          title={label}
          onClose={close}
          actions={
            <DialogActions away={text.cancel} onAway={close} act={text.fixAllNow} onAct={repair} />
          }
        >
          <p>{text.fixAllText}</p>
          <ul className="bullets">
            {all.map((one) => (
              <li key={one.id}>
                {placeOf(one)}: {read(one.title)}
              </li>
            ))}
          </ul>
        </Dialog>
      ) : undefined}
    </>
  )
}
