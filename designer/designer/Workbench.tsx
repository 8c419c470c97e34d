import { memo, useEffect, useMemo, type ReactNode } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Finding } from '#shared/lint/lint.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { shortcutTexts } from '#shared/text/shortcuts.ts'
import { useKept } from '../background/useKept.ts'
import { CommandDialogs } from '../commands/CommandDialogs.tsx'
import { showPlace } from '../commands/findings.ts'
import { CompareView } from '../comparing/CompareView.tsx'
import { CommentsDialog } from '../comments/CommentsDialog.tsx'
import { useCommentCounts } from '../comments/useCommentCounts.ts'
import { DeadlinesView } from '../deadlines/DeadlinesView.tsx'
import { DecisionsView } from '../decisions/DecisionsView.tsx'
import { fileDrop } from '../exchange/fileDrop.ts'
import { beginImport } from '../exchange/importing.ts'
import { FieldsView } from '../fields/FieldsView.tsx'
import { FormsView } from '../forms/FormsView.tsx'
import { LettersView } from '../letters/LettersView.tsx'
import { pinsOf, useFindings } from '../lint/useFindings.ts'
import { MappingsView } from '../mappings/MappingsView.tsx'
import { PortalView } from '../portal/PortalView.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { SourcesView } from '../sources/SourcesView.tsx'
import { TryOut } from '../simulation/TryOut.tsx'
import { useRan } from '../simulation/useRan.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Failed } from '../workplace/Failed.tsx'
import { useTitle } from '../workplace/useTitle.ts'
import { Bar } from './Bar.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { FlowView } from './FlowView.tsx'
import { go, hrefOf, useRoute, views, type View } from './route.ts'
import { setSubmitting, useSession } from './sessionStore.ts'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useAutosave } from './useAutosave.ts'
import { useLocalCopy } from './useLocalCopy.ts'
import { useShortcuts } from './useShortcuts.ts'

export function Workbench({ definition }: { readonly definition: Definition }) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(designerTexts)
  const { command } = useTexts(shortcutTexts)
  const { view } = useRoute()
  const process = useSession((state) => state.process)
  const submitting = useSession((state) => state.submitting)
  const [save, resolved] = useAutosave()
  const ran = useRan(definition)
  const findings = useFindings(definition, ran)
  const pins = useKept(useMemo(() => pinsOf(findings ?? none, process), [findings, process]))
  useEffect(() => useSession.setState({ findings }), [findings])
  useLocalCopy()
  useCommentCounts(definition.id)
  usePresence(definition.id)
  useShortcuts()
  useTitle(
    `${inLanguage(definition.title, language)} – ${view === 'try' ? command.tryOut : text.view[view]}`,
  )
  const conflict =
    save.kind === 'conflict' ? (
      <ConflictDialog theirs={save.theirs} onResolved={resolved} />
    ) : undefined
  if (view === 'try') {
    return (
      <>
        <TryOut {...{ definition, ran }} />
        <CommandDialogs definition={definition} />
        <CommentsDialog definition={definition} onShow={showPlace} />
        {conflict}
      </>
    )
  }
  return (
    <div className="app" {...fileDrop(beginImport)}>
      <Bar definition={definition} save={save} />
      <Strip definition={definition} view={view} />
      <ErrorBoundary key={view} fallback={<Failed />}>
        <Content {...{ definition, view, findings, pins }} />
      </ErrorBoundary>
      <CommandDialogs definition={definition} />
      <CommentsDialog definition={definition} onShow={showPlace} />
      {conflict}
      {submitting ? (
        <SubmitDialog {...{ definition, findings, save }} onClose={() => setSubmitting(false)} />
      ) : undefined}
    </div>
  )
}

const none: readonly Finding[] = []

const Content = memo(function Content({
  definition,
  view,
  findings,
  pins,
}: {
  readonly definition: Definition
  readonly view: Exclude<View, 'try'>
  readonly findings: readonly Finding[] | undefined
  readonly pins: ReturnType<typeof pinsOf>
}) {
  const found = findings ?? none
  const shown = {
    flow: () => <FlowView {...{ definition, findings, pins }} />,
    fields: () => <FieldsView definition={definition} findings={found} />,
    sources: () => <SourcesView definition={definition} />,
    forms: () => <FormsView definition={definition} />,
    mappings: () => <MappingsView definition={definition} />,
    decisions: () => <DecisionsView definition={definition} findings={found} />,
    deadlines: () => <DeadlinesView definition={definition} findings={found} />,
    letters: () => <LettersView definition={definition} />,
    portal: () => <PortalView definition={definition} />,
    compare: () => <CompareView definition={definition} />,
  } satisfies Record<typeof view, () => ReactNode>
  return shown[view]()
})

const Strip = memo(function Strip({
  definition,
  view,
}: {
  readonly definition: Definition
  readonly view: View
}) {
  const text = useTexts(designerTexts)
  return (
    <div className="strip">
      <nav className="tabs" aria-label={text.views}>
        {views.map((id) => (
          <a
            key={id}
            href={hrefOf({ service: definition.id, view: id })}
            aria-current={id === view ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              go({ service: definition.id, view: id })
            }}
          >
            {text.view[id]}
          </a>
        ))}
      </nav>
      <ProcessChoice definition={definition} />
    </div>
  )
})

/** Only where a service has more than one flow. */
function ProcessChoice({ definition }: { readonly definition: Definition }) {
  const language = useLanguage((state) => state.language)
  const process = useSession((state) => state.process)
  const all = Object.entries(definition.processes)
  if (all.length < 2) return null
  return (
    <div className="side">
      {all.map(([id, { title }]) => (
        <button
          key={id}
          type="button"
          className="btn s"
          aria-pressed={id === process}
          onClick={() =>
            useSession.setState({ process: id, inside: undefined, elements: [], flow: undefined })
          }
        >
          {inLanguage(title, language)}
        </button>
      ))}
    </div>
  )
}
