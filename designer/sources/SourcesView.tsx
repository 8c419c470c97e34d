import { useState } from 'react'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { useCatalogue } from '../api/catalogue.ts'
import { go, hrefOf, useRoute } from '../designer/route.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import '../ui/views.css'
import { HoldingPage } from './HoldingPage.tsx'
import type { Draft } from './draft.ts'
import { SourceDialog } from './SourceDialog.tsx'
import { SourcePage } from './SourcePage.tsx'
import { ownId, ownOf } from './ownSource.ts'
import './sources.css'

/** Every register and line system: what it holds, whether it can be asked, who depends on it. */
export function SourcesView({ definition }: { readonly definition: Definition }) {
  const text = useTexts(sourceTexts)
  const catalogue = useCatalogue()
  const [draft, setDraft] = useState<Draft>()
  const { service = definition.id, item } = useRoute()
  const entries = catalogue.data ?? []
  const current = item ?? firstOf(definition, entries)
  const own = current === undefined ? undefined : ownOf(current)
  const source = referred(definition.sources, own)
  const entry = entries.find(({ id }) => id === current)
  const open = (id: string): void => go({ service, view: 'sources', item: id })
  return (
    <div className="mw sourceview">
      <Catalogue {...{ definition, entries, current }} onPick={open} />
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {catalogue.isPending ? <p className="empty">{text.loading}</p> : undefined}
        {catalogue.isError ? (
          <p className="empty" role="alert">
            {text.failed}
          </p>
        ) : undefined}
        {source !== undefined && own !== undefined ? (
          <SourcePage
            key={own}
            {...{ definition, id: own, source, entries }}
            onEdit={setDraft}
            onRemoved={() => open('')}
          />
        ) : undefined}
        {entry === undefined ? undefined : (
          <HoldingPage key={entry.id} {...{ definition, entry }} onUse={setDraft} />
        )}
      </main>
      {draft === undefined ? undefined : (
        <SourceDialog
          {...{ definition, draft }}
          onClose={() => setDraft(undefined)}
          onDone={(id) => {
            setDraft(undefined)
            open(ownId(id))
          }}
        />
      )}
    </div>
  )
}

function firstOf({ sources }: Definition, entries: readonly CatalogueEntry[]): string | undefined {
  const [own] = Object.keys(sources)
  return own === undefined ? entries[0]?.id : ownId(own)
}

interface CatalogueProps {
  readonly definition: Definition
  readonly entries: readonly CatalogueEntry[]
  readonly current: string | undefined
  readonly onPick: (id: string) => void
}

function Catalogue({ definition, entries, current, onPick }: CatalogueProps) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  const own = Object.entries(definition.sources).map(([id, { title, purpose }]) => ({
    id: ownId(id),
    title: inLanguage(title, language),
    note: inLanguage(purpose, language),
    icon: 'register' as const,
  }))
  const listed = (isPlanned: boolean) =>
    entries
      .filter(({ connection }) => (connection === 'planned') === isPlanned)
      .map(({ id, title, kind }) => ({
        id,
        title: inLanguage(title, language),
        note: text.kinds[kind],
        icon: kind === 'register' ? ('book' as const) : ('gear' as const),
      }))
  return (
    <aside className="panel mside" aria-label={text.title}>
      <div className="ph">
        <h2>{text.title}</h2>
      </div>
      <Group {...{ current, onPick }} title={text.own} items={own} service={definition.id} />
      {own.length === 0 ? <p className="muted sidehint">{text.ownNone}</p> : undefined}
      <Group
        {...{ current, onPick }}
        title={text.connected}
        items={listed(false)}
        service={definition.id}
      />
      <Group
        {...{ current, onPick }}
        title={text.planned}
        items={listed(true)}
        service={definition.id}
        muted
      />
    </aside>
  )
}

interface GroupProps {
  readonly title: string
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly note: string
    readonly icon: IconName
  }[]
  readonly service: string
  readonly current: string | undefined
  readonly onPick: (id: string) => void
  readonly muted?: boolean
}

function Group({ title, items, service, current, onPick, muted = false }: GroupProps) {
  if (items.length === 0) return null
  return (
    <>
      <h3 className="sidegroup">
        {title} <span className="fr">{items.length}</span>
      </h3>
      <ul aria-label={title}>
        {items.map(({ id, title: name, note, icon }) => (
          <li key={id}>
            <a
              href={hrefOf({ service, view: 'sources', item: id })}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault()
                onPick(id)
              }}
            >
              <span className={muted ? 'tl none' : 'tl auto'}>
                <Icon name={icon} />
              </span>
              <span>
                {name}
                <small>{note}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
