import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import type { Source } from '#shared/model/content.ts'
import type { Remark } from '#shared/import/remark.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { writtenOut } from '#shared/model/writtenOut.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { change } from '../designer/documentStore.ts'
import { addSource, chosenPart, putSource, type NewSource } from '../editing/commands/sources.ts'
import { ImportReport } from '../fields/ImportReport.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { ErrorChoices } from './ErrorChoices.tsx'
import { FieldTicks } from './FieldTicks.tsx'
import { leavesOf, requiredLeaves } from './leaves.ts'

/** A source being put together, from a catalogue entry, a file, or one that exists. */
export interface Draft {
  readonly id: string | undefined
  readonly source: NewSource
  /** What the operation could take and answer; the source keeps a part of it. */
  readonly offered: Pick<OfferedOperation, 'request' | 'response' | 'errors'>
  /** The connection can be named or renamed here: it comes from a file, not from IT. */
  readonly hostIsOpen: boolean
  /** What a file says of the operation and is not kept. */
  readonly remarks?: readonly Remark[]
}

export function newDraft(
  { title, host = '', legalBasis }: Pick<CatalogueEntry, 'title' | 'host' | 'legalBasis'>,
  offered: OfferedOperation,
): Draft {
  const { operation, writes, request, response } = offered
  return {
    id: undefined,
    offered,
    hostIsOpen: host === '',
    source: {
      title: { de: offered.title === operation ? title.de : offered.title },
      connector: { title, host },
      operation,
      purpose: { de: '' },
      legalBasis: legalBasis === '–' ? '' : legalBasis,
      writes,
      request,
      response: chosenPart(response, new Set()),
      errors: [],
    },
  }
}

/** One that exists, with what its operation offers beyond what is taken, as far as that is known. */
export function editDraft(
  { connectors, types }: Definition,
  id: string,
  source: Source,
  offered: OfferedOperation | undefined,
): Draft {
  const request = writtenOut(source.request, types)
  const response = writtenOut(source.response, types)
  const { connector, errors = {}, ...rest } = source
  const known = Object.entries(errors).map(([status, error]) => ({ status, error }))
  return {
    id,
    hostIsOpen: false,
    offered: offered ?? {
      request,
      response,
      errors: known.map(({ status }) => ({ status, title: status })),
    },
    source: {
      ...rest,
      request,
      response,
      connector: referred(connectors, connector) ?? { title: { de: connector }, host: connector },
      errors: known,
    },
  }
}

interface DialogProps {
  readonly definition: Definition
  readonly draft: Draft
  readonly onClose: () => void
  readonly onDone: (id: string) => void
}

export function SourceDialog({ definition, draft, onClose, onDone }: DialogProps) {
  const text = useTexts(sourceTexts)
  const { read } = useSaid()
  const { offered, id } = draft
  const [source, setSource] = useState(draft.source)
  const [request, setRequest] = useState<ReadonlySet<string>>(
    () => new Set(leavesOf(source.request)),
  )
  const [response, setResponse] = useState<ReadonlySet<string>>(
    () => new Set(leavesOf(source.response)),
  )
  const [attempts, setAttempts] = useState(0)
  const attempted = attempts > 0
  const form = useFocusOnProblem(attempts)
  const fixed = new Set(requiredLeaves(offered.request))
  const takesNothing = response.size === 0 && !source.writes
  const isComplete =
    !takesNothing &&
    source.title.de !== '' &&
    source.purpose.de !== '' &&
    source.legalBasis !== '' &&
    source.connector.host !== ''
  const finish = (): void => {
    setAttempts(attempts + 1)
    if (!isComplete) return
    const next = {
      ...source,
      request: chosenPart(offered.request, new Set([...request, ...fixed])),
      response: chosenPart(offered.response, response),
    }
    onDone(stored(definition, { id, source: next, text }))
  }
  return (
    <Dialog
      wide
      title={
        id === undefined ? text.newTitle(read(source.title)) : text.editTitle(read(source.title))
      }
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {text.cancel}
          </Button>
          <Button size="l" kind="primary" onPress={finish}>
            {id === undefined ? text.add : text.save}
          </Button>
        </>
      }
    >
      <div ref={form}>
        <Reasons {...{ source, attempted }} onChange={setSource} hostIsOpen={draft.hostIsOpen} />
      </div>
      <h3>{text.response}</h3>
      <p className="muted">{text.responseHint}</p>
      {takesNothing && attempted ? (
        <p className="problem" role="alert">
          {text.nothingTaken}
        </p>
      ) : undefined}
      <FieldTicks
        schema={offered.response}
        chosen={response}
        fixed={new Set()}
        onChange={setResponse}
      />
      <h3>{text.request}</h3>
      <FieldTicks schema={offered.request} chosen={request} fixed={fixed} onChange={setRequest} />
      <h3>{text.errors}</h3>
      <ErrorChoices
        {...{ definition, offered: offered.errors, chosen: source.errors }}
        onChange={(errors) => setSource({ ...source, errors })}
      />
      {draft.remarks === undefined ? undefined : <ImportReport remarks={draft.remarks} />}
    </Dialog>
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
  const name = inLanguage(source.title, 'de')
  if (id !== undefined) {
    change(text.change.edit(name), (now) => putSource(now, id, source))
    return id
  }
  const { id: made } = addSource(definition, source)
  change(text.change.add(name), (now) => addSource(now, source).definition)
  return made
}

interface ReasonsProps {
  readonly source: NewSource
  readonly attempted: boolean
  readonly hostIsOpen: boolean
  readonly onChange: (source: NewSource) => void
}

/** Without purpose and legal basis nobody may ask a register (§ 10a). */
function Reasons({ source, attempted, hostIsOpen, onChange }: ReasonsProps) {
  const text = useTexts(sourceTexts)
  const { read, said } = useSaid()
  const needed = (what: string) => (typed: string) =>
    attempted && typed.trim() === '' ? text.missing(what) : undefined
  const say = (key: 'title' | 'purpose', before: Localised) => (typed: string) =>
    onChange({
      ...source,
      [key]: before.de === '' ? { de: typed.trim() } : said(before, typed.trim()),
    })
  return (
    <div className="sourcehead">
      <TextInput
        label={text.name}
        value={read(source.title)}
        problem={needed(text.name)}
        onCommit={say('title', source.title)}
      />
      <TextInput
        label={text.legalBasis}
        value={source.legalBasis}
        problem={needed(text.legalBasis)}
        onCommit={(legalBasis) => onChange({ ...source, legalBasis: legalBasis.trim() })}
      />
      <div className="wide">
        <TextInput
          label={text.purpose}
          hint={text.purposeHint}
          value={read(source.purpose)}
          problem={needed(text.purpose)}
          onCommit={say('purpose', source.purpose)}
        />
      </div>
      {hostIsOpen ? (
        <div className="wide">
          <TextInput
            label={text.host}
            hint={text.hostHint}
            value={source.connector.host}
            problem={(typed) => (attempted && typed.trim() === '' ? text.hostMissing : undefined)}
            onCommit={(host) =>
              onChange({ ...source, connector: { ...source.connector, host: host.trim() } })
            }
          />
        </div>
      ) : undefined}
      <div className="wide">
        <Checkbox on={source.writes} onChange={(writes) => onChange({ ...source, writes })}>
          {text.writesLabel}
        </Checkbox>
      </div>
    </div>
  )
}
