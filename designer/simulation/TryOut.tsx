import { useMemo, useState } from 'react'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Scenario } from '#shared/model/content.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { Mark } from '../designer/Bar.tsx'
import { go, useRoute } from '../designer/route.ts'
import { useItem } from '../designer/useItem.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { initialsOf } from '../ui/initialsOf.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Below, type Tab } from './Below.tsx'
import { LetterPanel } from './LetterPanel.tsx'
import { PagePanel } from './PagePanel.tsx'
import { RecordButton } from './RecordButton.tsx'
import { RunStrip } from './RunStrip.tsx'
import { statesOf, triedStates } from './statesOf.ts'
import { StepNote } from './StepNote.tsx'
import './tryout.css'
import { useTrial, type Trial } from './useTrial.ts'

interface TryOutProps {
  readonly definition: Definition
  readonly ran: readonly Ran[]
}

/** The draft, run here on a sample case. */
export function TryOut({ definition, ran }: TryOutProps) {
  const text = useTexts(tryoutTexts)
  const language = useLanguage((state) => state.language)
  const { current, open } = useItemOfTrial(definition)
  const { to } = useRoute()
  const empty = useEmptyScenario(text.withoutSample)
  const scenario = definition.scenarios[current ?? ''] ?? empty
  const trial = useTrial(definition, scenario, to)
  const [panel, setPanel] = useState<'page' | 'letter'>('page')
  const [tab, setTab] = useState<Tab>('data')
  const { simulation } = trial
  const last = simulation?.steps.at(-1)
  const process = activeProcess(definition, last?.instance)
  const name = scenario.identity?.name ?? inLanguage(scenario.title, language)
  const states = useMemo(() => {
    if (tab === 'coverage') return triedStates(ran, process)
    return last && statesOf(last.instance, process, initialsOf(name))
  }, [tab, ran, last, process, name])
  return (
    <div className="app try">
      <TryBar {...{ definition, trial, current }} onCase={open} />
      <RunStrip {...{ definition, trial }} current={current} onScenario={open} />
      <div className={`tw show-${panel}`}>
        <main className="cvs" aria-label={text.drawing} id="inhalt" tabIndex={-1}>
          <h1 className="sr">{`${text.title}: ${inLanguage(definition.title, language)}`}</h1>
          {last === undefined || states === undefined ? (
            <Broken />
          ) : (
            <ProcessDrawing {...{ definition, process, states }} onPick={trial.runTo} />
          )}
          {simulation === undefined ? undefined : <StepNote {...{ definition, simulation }} />}
        </main>
        {simulation === undefined ? (
          <section className="panel data" />
        ) : (
          <Below
            {...{ definition, simulation, trial, ran, tab, current }}
            onTab={setTab}
            onCase={open}
          />
        )}
        <Panels {...{ definition, trial, scenario, panel }} onPanel={setPanel} />
      </div>
    </div>
  )
}

function Panels({
  definition,
  trial,
  scenario,
  panel,
  onPanel,
}: {
  readonly definition: Definition
  readonly trial: Trial
  readonly scenario: Scenario
  readonly panel: 'page' | 'letter'
  readonly onPanel: (panel: 'page' | 'letter') => void
}) {
  const text = useTexts(tryoutTexts)
  return (
    <>
      <section className="panelTabs" aria-label={`${text.pageTab}, ${text.letterTab}`}>
        <Button size="s" aria-pressed={panel === 'page'} onPress={() => onPanel('page')}>
          {text.pageTab}
        </Button>
        <Button size="s" aria-pressed={panel === 'letter'} onPress={() => onPanel('letter')}>
          {text.letterTab}
        </Button>
      </section>
      <PagePanel {...{ definition, trial, scenario }} />
      <LetterPanel {...{ definition }} simulation={trial.simulation} />
    </>
  )
}

function TryBar({
  definition,
  trial,
  current,
  onCase,
}: {
  readonly definition: Definition
  readonly trial: Trial
  readonly current: string | undefined
  readonly onCase: (id: string) => void
}) {
  const text = useTexts(tryoutTexts)
  const designer = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  return (
    <header className="bar">
      <a className="brand" href="/" aria-label={designer.toStart}>
        <Mark />
        <span>{designer.product}</span>
      </a>
      <span className="vr" />
      <nav className="crumbs" aria-label={designer.path}>
        <span>{inLanguage(definition.title, language)}</span>
        <Icon name="right" />
        <strong>{text.title}</strong>
      </nav>
      <span className="grow" />
      <span className="safe">
        <Icon name="shield" size="s" />
        {text.safe}
      </span>
      <span className="vr" />
      <RecordButton {...{ definition, trial, current, onCase }} />
      <Button size="l" kind="primary" onPress={() => go({ service: definition.id })}>
        {text.back}
      </Button>
    </header>
  )
}

function Broken() {
  const text = useTexts(tryoutTexts)
  return (
    <div className="empty">
      <h2>{text.broken}</h2>
      <p>{text.brokenText}</p>
    </div>
  )
}

function useItemOfTrial(definition: Definition): {
  current: string | undefined
  open: (id: string) => void
} {
  const ids = [...Object.keys(definition.scenarios), ':none']
  const { current } = useItem('flow', ids)
  return {
    current,
    open: (item) => go({ service: definition.id, view: 'try', item }),
  }
}

function useEmptyScenario(title: string): Scenario {
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  return useMemo(() => ({ title: { de: title }, today, sources: {}, forms: {} }), [title, today])
}

/** A called process is drawn while the case is inside of it. */
function activeProcess(
  definition: Definition,
  instance: Parameters<typeof statesOf>[0] | undefined,
): string {
  const scopes = Object.values(instance?.scopes ?? {})
  const inner = scopes.findLast(({ process }) => process in definition.processes)?.process
  return inner ?? mainProcess
}
