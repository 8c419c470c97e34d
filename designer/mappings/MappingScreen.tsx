import { useMemo, useState } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { chooseScenario, useScenario } from '../simulation/useScenario.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { AddRow } from './AddRow.tsx'
import { coverageOf } from './coverage.ts'
import { LinesView } from './LinesView.tsx'
import { MappingGrid } from './MappingGrid.tsx'
import { ProposalsDialog } from './ProposalsDialog.tsx'
import type { Known } from './sources.ts'
import { useProposals } from './useProposals.ts'
import { useRows } from './useRows.ts'

export interface ScreenProps {
  readonly definition: Definition
  readonly view: MappingView
  readonly known: Known
}

export type Form = 'table' | 'lines'

interface FormProps {
  readonly form: Form
  readonly onForm: (form: Form) => void
}

/** Target-driven: one row per thing to fill, and where its value comes from, with the values of a sample case. */
export function MappingScreen(props: ScreenProps & FormProps) {
  const { definition, view, known: anywhere, form, onForm } = props
  const text = useTexts(mappingTexts)
  const known = useMemo(
    () => ({ ...anywhere, certainty: anywhere.certainty.at(view.placed) }),
    [anywhere, view],
  )
  const scenario = useScenario(definition)
  const [isProposing, setProposing] = useState(false)
  const [selected, setSelected] = useState<string>()
  const rows = useRows({ definition, view, known, scenario })
  const proposals = useProposals(view, known)
  return (
    <>
      <div className="mh">
        <Title {...{ view, known }} />
        <Coverage view={view} />
        <SampleChoice {...{ definition, scenario }} onChange={chooseScenario} />
        <Segments
          label={text.shown}
          value={form}
          options={[
            { id: 'table', label: text.asTable },
            { id: 'lines', label: text.asLines },
          ]}
          onChange={(id) => onForm(id === 'lines' ? 'lines' : 'table')}
        />
        {proposals.length === 0 ? undefined : (
          <Button kind="soft" size="l" icon="wand" onPress={() => setProposing(true)}>
            {text.proposals(proposals.length)}
          </Button>
        )}
      </div>
      {form === 'table' ? (
        <MappingGrid {...{ view, known, rows, selected }} onSelect={setSelected} />
      ) : (
        <LinesView {...{ view, rows, selected }} onSelect={setSelected} />
      )}
      <AddRow {...{ view, known }} onAdded={setSelected} />
      {isProposing ? (
        <ProposalsDialog {...{ view, known, proposals }} onClose={() => setProposing(false)} />
      ) : undefined}
    </>
  )
}

function Title({ view: { title, kind, placed } }: Pick<ScreenProps, 'view' | 'known'>) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const step = placed === undefined ? undefined : inLanguage(placed.element.name, language)
  return (
    <div className="grow">
      <h1>{inLanguage(title, language)}</h1>
      <p>{step === undefined ? text.nowhere : `${step}: ${text.kind[kind]}`}</p>
    </div>
  )
}

function Coverage({ view }: { readonly view: MappingView }) {
  const text = useTexts(mappingTexts)
  const { done, all } = coverageOf(view)
  if (all === 0) return null
  return (
    <div
      className="cov"
      role="meter"
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-label={text.coverage(done, all)}
    >
      <div className="covText">
        <b>{text.coverage(done, all)}</b>
        {done === all ? undefined : <span>{text.openRequired(all - done)}</span>}
      </div>
      <div className={all > segments ? 'meter many' : 'meter'} aria-hidden="true">
        {all > segments ? (
          <i style={{ flex: `0 0 ${(100 * done) / all}%` }} />
        ) : (
          Array.from({ length: all }, (_, at) => <i key={at} className={at < done ? '' : 'gap'} />)
        )}
      </div>
    </div>
  )
}

/** More than these cannot be told apart. */
const segments = 40

function SampleChoice({
  definition: { scenarios },
  scenario,
  onChange,
}: {
  readonly definition: Definition
  readonly scenario: string | undefined
  readonly onChange: (id: string) => void
}) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  if (scenarios[scenario ?? ''] === undefined) return null
  return (
    <div className="case">
      <small aria-hidden="true">{text.example}</small>
      <Choice
        label={text.example}
        value={scenario}
        options={Object.entries(scenarios).map(([id, { title }]) => ({
          id,
          label: inLanguage(title, language),
        }))}
        onChange={onChange}
      />
    </div>
  )
}
