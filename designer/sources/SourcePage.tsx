import { useState } from 'react'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Source } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { removeSource } from '../editing/commands/sources.ts'
import { SchemaPreview } from '../fields/SchemaPreview.tsx'
import { UseList, type ListedUse } from '../fields/Uses.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { editDraft, type Draft } from './draft.ts'

interface PageProps {
  readonly definition: Definition
  readonly id: string
  readonly source: Source
  readonly entries: readonly CatalogueEntry[]
  readonly onEdit: (draft: Draft) => void
  readonly onRemoved: () => void
}

/** What this service asks, why it may, and what it takes. */
export function SourcePage({ definition, id, source, entries, onEdit, onRemoved }: PageProps) {
  const text = useTexts(sourceTexts)
  const { read } = useSaid()
  const [removing, setRemoving] = useState(false)
  const connector = referred(definition.connectors, source.connector)
  const offered = entries
    .find(({ host }) => host !== undefined && host === connector?.host)
    ?.operations.find(({ operation }) => operation === source.operation)
  const steps = stepsOf(definition, id)
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{read(source.title)}</h1>
          <p>
            {read(connector?.title) || source.connector}, {source.writes ? text.writes : text.reads}
          </p>
        </div>
        <div className="row">
          <Button onPress={() => onEdit(editDraft(definition, { id, source, offered }))}>
            {text.edit}
          </Button>
          <IconButton icon="trash" label={text.remove} onPress={() => setRemoving(true)} />
        </div>
      </div>
      <div className="cards fieldcards">
        <Basis {...{ definition, source }} />
        <Fields
          title={text.response}
          icon="inbox"
          schema={source.response}
          types={definition.types}
        />
        <Fields title={text.request} icon="send" schema={source.request} types={definition.types} />
        <Steps {...{ definition, steps }} />
      </div>
      {removing ? (
        <RemoveSource
          {...{ definition, id, source, steps }}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      ) : undefined}
    </>
  )
}

function Steps({
  definition,
  steps,
}: Pick<PageProps, 'definition'> & { readonly steps: readonly ListedUse[] }) {
  const text = useTexts(sourceTexts)
  return (
    <section className="card" aria-labelledby="steps">
      <header>
        <Icon name="link" />
        <h2 id="steps">{text.steps}</h2>
      </header>
      {steps.length === 0 ? <p className="muted">{text.stepsNone}</p> : undefined}
      <UseList definition={definition} uses={steps} />
    </section>
  )
}

function RemoveSource({
  definition,
  id,
  source,
  steps,
  onClose,
  onRemoved,
}: Pick<PageProps, 'definition' | 'id' | 'source' | 'onRemoved'> & {
  readonly steps: readonly ListedUse[]
  readonly onClose: () => void
}) {
  const text = useTexts(sourceTexts)
  const { read } = useSaid()
  const name = read(source.title)
  const remove = (): void => {
    change(text.change.remove(name), (now) => removeSource(now, id))
    onClose()
    onRemoved()
  }
  return (
    <Dialog
      alert
      title={text.removeTitle(name)}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={text.removeNow}
          onAct={remove}
          kind="danger"
        />
      }
    >
      <p>{steps.length === 0 ? text.removeUnused : text.removeSteps}</p>
      <UseList definition={definition} uses={steps} />
    </Dialog>
  )
}

function Basis({ definition, source }: Pick<PageProps, 'definition' | 'source'>) {
  const text = useTexts(sourceTexts)
  const { read } = useSaid()
  const technical = useSession((state) => state.technical)
  const caught = Object.entries(source.errors ?? {})
  return (
    <section className="card">
      <dl className="sourcefacts">
        <dt>{text.purpose}</dt>
        <dd>{read(source.purpose)}</dd>
        <dt>{text.legalBasis}</dt>
        <dd>{source.legalBasis}</dd>
        {source.assurance === undefined ? undefined : (
          <>
            <dt>{text.assurance}</dt>
            <dd>{text.assurances[source.assurance]}</dd>
          </>
        )}
        {caught.map(([status, error]) => (
          <div key={status} className="pair">
            <dt>{text.errors}</dt>
            <dd>
              {read(referred(definition.errors, error)?.title) || error}
              {technical ? <span className="mono"> · {status}</span> : undefined}
            </dd>
          </div>
        ))}
        {technical ? (
          <>
            <dt>{text.host}</dt>
            <dd className="mono">
              {referred(definition.connectors, source.connector)?.host} · {source.operation}
            </dd>
          </>
        ) : undefined}
      </dl>
    </section>
  )
}

function Fields({
  title,
  icon,
  schema,
  types,
}: {
  readonly title: string
  readonly icon: 'inbox' | 'send'
  readonly schema: Source['request']
  readonly types: Definition['types']
}) {
  return (
    <section className="card" aria-label={title}>
      <header>
        <Icon name={icon} />
        <h2>{title}</h2>
      </header>
      <SchemaPreview schema={schema} types={types} />
    </section>
  )
}

function stepsOf({ processes }: Definition, source: string): readonly ListedUse[] {
  return Object.entries(processes).flatMap(([process, { elements }]) =>
    Object.entries(elements).flatMap(([element, one]) =>
      one.type === 'serviceTask' && one.source === source
        ? [{ pointer: `/processes/${process}/elements/${element}`, process, element }]
        : [],
    ),
  )
}
