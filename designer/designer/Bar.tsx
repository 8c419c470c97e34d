import { memo, useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { mergeTexts } from '#shared/text/merge.ts'
import { useMe, useServices } from '../api/queries.ts'
import { commands, labelWithKey } from '../commands/commands.ts'
import { goThroughHistory } from '../commands/undoing.ts'
import { ExchangeMenu } from '../exchange/ExchangeMenu.tsx'
import { Colleagues } from '../presence/Colleagues.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useDocument } from './documentStore.ts'
import { useMerged } from './merged.ts'
import { go, hrefOf } from './route.ts'
import { SettingsMenu } from './SettingsMenu.tsx'
import './merge.css'
import type { SaveState } from './useAutosave.ts'
import { useNameOf } from './useNameOf.ts'

/** These commands are for the service, not for a step. */
const nowhere = { element: undefined }

export const Bar = memo(function Bar({
  definition,
  save,
}: {
  readonly definition: Definition
  readonly save: SaveState
}) {
  const text = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  const services = useServices()
  const versions = services.data?.find(({ id }) => id === definition.id)?.versions
  return (
    <header className="bar">
      <a className="brand" href="/" aria-label={text.toStart}>
        <Mark />
        <span>{text.product}</span>
      </a>
      <span className="vr" />
      <Crumbs definition={definition} />
      <span className="tag">
        {versions === undefined ? text.draft : text.draftFor(versions + 1)}
      </span>
      <SavedState save={save} />
      <span className="grow" />
      <Colleagues />
      <Search />
      <UndoRedo />
      <span className="vr" />
      <ExchangeMenu />
      <SettingsMenu />
      <Button size="l" icon="play" onPress={() => commands.tryOut.run(nowhere)}>
        {labelWithKey('tryOut', language)}
      </Button>
      <Button size="l" kind="primary" onPress={() => commands.submit.run(nowhere)}>
        {labelWithKey('submit', language)}
      </Button>
    </header>
  )
})

function Crumbs({ definition }: { readonly definition: Definition }) {
  const text = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  const me = useMe()
  const department = me.data?.departments.find(({ id }) => id === definition.owner)?.title
  return (
    <nav className="crumbs" aria-label={text.path}>
      <a
        className="hide-s"
        href={hrefOf({})}
        onClick={(event) => {
          event.preventDefault()
          go({})
        }}
      >
        {department === undefined ? text.services : inLanguage(department, language)}
      </a>
      <span className="hide-s">
        <Icon name="right" />
      </span>
      <strong>{inLanguage(definition.title, language)}</strong>
    </nav>
  )
}

export function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M2.5 2.5h15v15h-15zM2.5 10h15M10 2.5v15M2.5 17.5l7.5-7.5M17.5 17.5 10 10" />
    </svg>
  )
}

function SavedState({ save }: { readonly save: SaveState }) {
  const text = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  const words = {
    pending: text.unsaved,
    saving: text.saving,
    failed: text.saveFailed,
    conflict: text.unsaved,
    saved: text.saved,
  }
  const time = useMemo(
    () => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }),
    [language],
  )
  const good = save.kind === 'saved'
  return (
    <span className={save.kind === 'failed' ? 'saved failed' : 'saved'} role="status">
      <Icon name={good ? 'ok' : save.kind === 'failed' ? 'warning' : 'clock'} />
      {words[save.kind]}
      {good && save.at !== undefined ? ` ${time.format(save.at)}` : ''}
      <TakenOver />
    </span>
  )
}

/** What came from others since, so that nobody wonders what moved. */
function TakenOver() {
  const text = useTexts(mergeTexts)
  const last = useMerged((state) => state.last)
  const nameOf = useNameOf()
  if (last === undefined) return null
  return <b className="hide-s">{text.merged(last.count, nameOf(last.by) ?? text.ofSomebody)}</b>
}

const Search = memo(function Search() {
  const language = useLanguage((state) => state.language)
  return (
    <IconButton
      icon="search"
      label={labelWithKey('palette', language)}
      onPress={() => commands.palette.run(nowhere)}
    />
  )
})

const UndoRedo = memo(function UndoRedo() {
  const language = useLanguage((state) => state.language)
  const text = useTexts(designerTexts)
  const last = useDocument(({ opened }) => opened?.history.past.at(-1)?.label)
  const next = useDocument(({ opened }) => opened?.history.future[0]?.label)
  return (
    <span className="row tight">
      <IconButton
        icon="undo"
        label={last === undefined ? labelWithKey('undo', language) : text.undoLabel(last)}
        isDisabled={last === undefined}
        onPress={() => goThroughHistory(-1)}
      />
      <IconButton
        icon="redo"
        label={next === undefined ? labelWithKey('redo', language) : text.redoLabel(next)}
        isDisabled={next === undefined}
        onPress={() => goThroughHistory(1)}
      />
      <IconButton
        icon="list"
        label={labelWithKey('history', language)}
        isDisabled={last === undefined && next === undefined}
        onPress={() => commands.history.run(nowhere)}
      />
    </span>
  )
})
