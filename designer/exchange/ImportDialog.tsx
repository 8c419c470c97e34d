import { useState } from 'react'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { importDecisions, meetingOf } from '../editing/commands/importDecisions.ts'
import { importProcesses, replaceService } from '../editing/commands/importService.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { FilePicker } from './FilePicker.tsx'
import { endImport, useImporting } from './importing.ts'
import type { ReadFiles } from './read.ts'
import { useRead } from './useRead.ts'

const ways = ['add', 'replace'] as const
type Way = (typeof ways)[number]

/** A file into the service that is open: shown with its report first, then taken over as one step that can be undone. */
export function ImportDialog({ definition }: { readonly definition: Definition }) {
  const text = useTexts(exchangeTexts)
  const { cancel } = useTexts(designerTexts)
  const { read, file, choose } = useRead(useImporting((state) => state.dropped))
  const [way, setWay] = useState<Way>('add')
  const held = read !== undefined && read !== 'reading' && 'kind' in read ? read : undefined
  const take = (): void => {
    if (held === undefined) return
    const isTaken = takeOver(held, { way, label: text.label(file), service: definition.id })
    announce(isTaken ? text.taken(file) : text.nothingNew(file))
    endImport()
  }
  return (
    <Dialog
      title={text.import}
      wide
      onClose={endImport}
      actions={
        <>
          <Button size="l" onPress={endImport}>
            {cancel}
          </Button>
          <Button size="l" kind="primary" isDisabled={held === undefined} onPress={take}>
            {text.take}
          </Button>
        </>
      }
    >
      <FilePicker {...{ read }} onChoose={choose} />
      {held === undefined ? undefined : <Effect {...{ definition, held, way }} onWay={setWay} />}
    </Dialog>
  )
}

interface Taking {
  readonly way: Way
  readonly label: string
  readonly service: string
}

function takeOver(
  { kind, definition: read, report }: ReadFiles,
  { way, label, service }: Taking,
): boolean {
  const isWhole = kind === 'service'
  const done = change(label, (now) => {
    if (kind === 'decisions') return importDecisions(now, read)
    return way === 'replace' ? replaceService(now, read, isWhole) : importProcesses(now, read)
  })
  if (!done) return false
  const shown = way === 'replace' ? { process: mainProcess } : {}
  useSession.setState({ ...shown, elements: [], flow: undefined, inside: undefined })
  useImporting.setState({ report: { service, report } })
  return true
}

interface EffectProps {
  readonly definition: Definition
  readonly held: ReadFiles
  readonly way: Way
  readonly onWay: (way: Way) => void
}

/** What becomes of what is there. */
function Effect({ definition, held, way, onWay }: EffectProps) {
  const text = useTexts(exchangeTexts)
  if (held.kind === 'decisions') {
    const { replaced, kept } = meetingOf(definition, held.definition)
    return (
      <>
        {replaced.length === 0 ? undefined : <p>{text.replaced(replaced.join(', '))}</p>}
        {kept.length === 0 ? undefined : <p>{text.kept(kept.join(', '))}</p>}
      </>
    )
  }
  const hasPools = Object.keys(held.definition.participants).length > 0
  return (
    <div className="how">
      <h3>{text.how}</h3>
      <Segments
        label={text.how}
        value={way}
        options={ways.map((id) => ({ id, label: text[id] }))}
        onChange={(id) => onWay(id === 'replace' ? 'replace' : 'add')}
      />
      <p className="hint">
        {way === 'replace' ? text.replaceText : text.addText}
        {way === 'add' && hasPools ? ` ${text.addWithoutPools}` : ''}
      </p>
    </div>
  )
}
