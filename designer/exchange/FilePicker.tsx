import { FileTrigger } from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { Read, ReadFiles, ReadProblem } from './read.ts'
import { ReportList } from './ReportList.tsx'
import './exchange.css'
import { fileDrop } from './fileDrop.ts'

/** Chooses files or has them dropped, and tells what they hold. */
export function FilePicker({
  read,
  onChoose,
}: {
  readonly read: Read | 'reading' | undefined
  readonly onChoose: (files: readonly File[]) => void
}) {
  const text = useTexts(exchangeTexts)
  const choose = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onChoose([...files])
  }
  return (
    <>
      <div className="pickfiles" {...fileDrop(onChoose)}>
        <FileTrigger allowsMultiple acceptedFileTypes={endings} onSelect={choose}>
          <Button icon="page">{text.choose}</Button>
        </FileTrigger>
        <p className="hint">{text.hint}</p>
      </div>
      <div aria-live="polite">
        {read === undefined ? undefined : read === 'reading' ? (
          <p>{text.reading}</p>
        ) : 'problem' in read ? (
          <Refused problem={read.problem} />
        ) : (
          <>
            <Held {...read} />
            <ReportList {...read} />
          </>
        )}
      </div>
    </>
  )
}

const endings = ['.bpmn', '.dmn', '.xml', '.json']

function Refused({ problem }: { readonly problem: ReadProblem }) {
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

function Held({ kind, definition }: ReadFiles) {
  const { brings } = useTexts(exchangeTexts)
  const { read } = useSaid()
  return <p>{heldIn(kind, definition)}</p>

  function heldIn(what: ReadFiles['kind'], { title, processes, ...rest }: Definition): string {
    if (what === 'service') return brings.service(read(title))
    if (what === 'decisions')
      return brings.decisions(
        Object.keys(rest.decisions).length + Object.keys(rest.boxedDecisions ?? {}).length,
      )
    const steps = Object.values(processes).map(({ elements }) => Object.keys(elements).length)
    return brings.drawing(
      steps.reduce((sum, count) => sum + count, 0),
      steps.length,
    )
  }
}
