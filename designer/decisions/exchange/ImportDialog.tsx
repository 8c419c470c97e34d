import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { DmnImport } from '#shared/dmn/importDmn.ts'
import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import type { ReportEntry } from '#shared/xml/report.ts'
import { change } from '../../designer/documentStore.ts'
import { importDecisions, meetingOf } from '../../editing/commands/importDecisions.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import './exchange.css'

/** Reads DMN files, tells what becomes of them, and takes them over when the person says so. */
export function ImportDialog({
  definition,
  onClose,
}: {
  readonly definition: Definition
  readonly onClose: () => void
}) {
  const text = useTexts(boxedTexts)
  const [read, setRead] = useState<DmnImport | 'reading'>()
  const choose = (files: FileList | null): void => {
    if (files === null || files.length === 0) return
    setRead('reading')
    void readFiles([...files]).then(setRead)
  }
  const imported =
    read !== undefined && read !== 'reading' && 'definition' in read ? read : undefined
  const take = (): void => {
    if (imported === undefined) return
    change(text.label.import, (now) => importDecisions(now, imported.definition))
    onClose()
  }
  return (
    <Dialog
      title={text.importTitle}
      wide
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button size="l" kind="primary" isDisabled={imported === undefined} onPress={take}>
            {text.take}
          </Button>
        </>
      }
    >
      <div className="pickfiles">
        <FileTrigger allowsMultiple acceptedFileTypes={['.dmn', '.xml']} onSelect={choose}>
          <Button icon="page">{text.choose}</Button>
        </FileTrigger>
        <p className="hint">{text.importHint}</p>
      </div>
      <div aria-live="polite">
        <Told {...{ definition, read }} />
      </div>
    </Dialog>
  )
}

function Told({
  definition,
  read,
}: {
  readonly definition: Definition
  readonly read: DmnImport | 'reading' | undefined
}) {
  const text = useTexts(boxedTexts)
  if (read === undefined) return null
  if (read === 'reading') return <p>{text.reading}</p>
  if ('problem' in read) return <Refused problem={read.problem} />
  return <Outcome definition={definition} imported={read.definition} report={read.report} />
}

async function readFiles(files: readonly File[]): Promise<DmnImport> {
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, xml: await file.text() })),
  )
  // Who never imports never loads it.
  const { importDmn } = await import('#shared/dmn/importDmn.ts')
  return importDmn(read)
}

function Refused({
  problem,
}: {
  readonly problem: Extract<DmnImport, { readonly problem: unknown }>['problem']
}) {
  const { read } = useSaid()
  const { file, line, column } = problem
  const place = line === undefined || column === undefined ? '' : `, ${line}:${column}`
  return (
    <p className="problem" role="alert">
      {file}
      {place}: {read(problem.text)}
    </p>
  )
}

function Outcome({
  definition,
  imported,
  report,
}: {
  readonly definition: Definition
  readonly imported: Definition
  readonly report: readonly ReportEntry[]
}) {
  const text = useTexts(boxedTexts)
  const { decisions, boxedDecisions = {} } = imported
  const count = Object.keys(decisions).length + Object.keys(boxedDecisions).length
  const { replaced, kept } = meetingOf(definition, imported)
  return (
    <>
      <p>{text.brings(count)}</p>
      {replaced.length === 0 ? undefined : <p>{text.replaces(replaced.join(', '))}</p>}
      {kept.length === 0 ? undefined : <p>{text.keepsData(kept.join(', '))}</p>}
      {report.length === 0 ? <p>{text.noRemarks}</p> : <Report {...{ imported, report }} />}
    </>
  )
}

function Report({
  imported,
  report,
}: {
  readonly imported: Definition
  readonly report: readonly ReportEntry[]
}) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const titles: Record<string, { readonly title: { readonly de: string } }> = {
    ...imported.decisions,
    ...imported.boxedDecisions,
    ...imported.knowledge,
    ...imported.decisionServices,
  }
  return (
    <ul className="report">
      {report.map(({ element, elementType, severity, reason, action }) => {
        const known =
          element === null || !Object.hasOwn(titles, element) ? undefined : titles[element]
        const name = known === undefined ? elementType : read(known.title)
        return (
          <li key={`${element} ${elementType} ${reason.de}`}>
            <span className={severity === 'info' ? 'tag' : 'tag act'}>
              {text.severity[severity]}
            </span>
            <div>
              <b>{name}</b>
              <p>{read(reason)}</p>
              <p className="hint">{read(action)}</p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
