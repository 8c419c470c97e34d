import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { change } from '../designer/documentStore.ts'
import { addSource, chosenPart, putSource, type NewSource } from '../editing/commands/sources.ts'
import { ImportReport } from '../fields/ImportReport.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { Draft } from './draft.ts'
import { ErrorChoices } from './ErrorChoices.tsx'
import { FieldTicks } from './FieldTicks.tsx'
import { leavesOf, requiredLeaves } from './leaves.ts'
import { SourceReasons } from './SourceReasons.tsx'

interface DialogProps {
  readonly definition: Definition
  readonly draft: Draft
  readonly onClose: () => void
  readonly onDone: (id: string) => void
}

export function SourceDialog({ definition, draft, onClose, onDone }: DialogProps) {
  const text = useTexts(sourceTexts)
  const { read } = useSaid()
  const { offered, id, hostIsOpen, remarks } = draft
  const parts = useParts(draft)
  const { source, setSource, attempted, takesNothing } = parts
  const form = useFocusOnProblem(parts.attempts)
  const finish = (): void => {
    const next = parts.finish()
    if (next !== undefined) onDone(stored(definition, { id, source: next, text }))
  }
  const name = read(source.title)
  return (
    <Dialog
      wide
      title={id === undefined ? text.newTitle(name) : text.editTitle(name)}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={id === undefined ? text.add : text.save}
          onAct={finish}
        />
      }
    >
      <div ref={form}>
        <SourceReasons {...{ source, attempted, hostIsOpen }} onChange={setSource} />
      </div>
      <Taken draft={draft} parts={parts} problem={takesNothing && attempted} />
      <h3>{text.errors}</h3>
      <ErrorChoices
        {...{ definition, offered: offered.errors, chosen: source.errors }}
        onChange={(errors) => setSource({ ...source, errors })}
      />
      {remarks === undefined ? undefined : <ImportReport remarks={remarks} />}
    </Dialog>
  )
}

type Parts = ReturnType<typeof useParts>

function useParts({ source: begun, offered }: Draft) {
  const [source, setSource] = useState(begun)
  const [request, setRequest] = useState<ReadonlySet<string>>(
    () => new Set(leavesOf(begun.request)),
  )
  const [response, setResponse] = useState<ReadonlySet<string>>(
    () => new Set(leavesOf(begun.response)),
  )
  const [attempts, setAttempts] = useState(0)
  const fixed = new Set(requiredLeaves(offered.request))
  const takesNothing = response.size === 0 && !source.writes
  const { title, purpose, legalBasis, connector } = source
  const isComplete = [title.de, purpose.de, legalBasis, connector.host].every((said) => said !== '')
  const finish = (): NewSource | undefined => {
    setAttempts(attempts + 1)
    if (!isComplete || takesNothing) return undefined
    return {
      ...source,
      request: chosenPart(offered.request, new Set([...request, ...fixed])),
      response: chosenPart(offered.response, response),
    }
  }
  const chosen = { request, setRequest, response, setResponse, fixed }
  return { source, setSource, ...chosen, attempts, attempted: attempts > 0, takesNothing, finish }
}

function Taken({
  draft: { offered },
  parts,
  problem,
}: {
  readonly draft: Draft
  readonly parts: Parts
  readonly problem: boolean
}) {
  const text = useTexts(sourceTexts)
  return (
    <>
      <h3>{text.response}</h3>
      <p className="muted">{text.responseHint}</p>
      {problem ? (
        <p className="problem" role="alert">
          {text.nothingTaken}
        </p>
      ) : undefined}
      <FieldTicks
        schema={offered.response}
        chosen={parts.response}
        fixed={new Set()}
        onChange={parts.setResponse}
      />
      <h3>{text.request}</h3>
      <FieldTicks
        schema={offered.request}
        chosen={parts.request}
        fixed={parts.fixed}
        onChange={parts.setRequest}
      />
    </>
  )
}

/** Leads to what is missing, as the act is far below it. */
function useFocusOnProblem(attempts: number): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  return form
}

function stored(
  definition: Definition,
  {
    id,
    source,
    text,
  }: {
    readonly id: string | undefined
    readonly source: NewSource
    readonly text: typeof sourceTexts.de
  },
): string {
  const name = source.title.de
  if (id !== undefined) {
    change(text.change.edit(name), (now) => putSource(now, id, source))
    return id
  }
  const { id: made } = addSource(definition, source)
  change(text.change.add(name), (now) => addSource(now, source).definition)
  return made
}
