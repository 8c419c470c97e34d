import { useState } from 'react'
import type { Language } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import { useMigrate, type Preview, type Progress, type VersionPlace } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatCount } from '../workplace/format.ts'
import { Problem } from '../workplace/Problem.tsx'
import { ExecuteForm } from './ExecuteForm.tsx'
import { MigrationTable, type Definitions } from './MigrationTable.tsx'
import { Pages } from './Pages.tsx'
import { SelectField } from './SelectField.tsx'

interface CasesProps {
  readonly place: VersionPlace
  readonly to: number
  readonly preview: Preview
  readonly definitions: Definitions
}

/** What would happen to each case or why not; then the act and its report. */
export function MigrationCases({ place, to, preview, definitions }: CasesProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const { migration, moved } = useMigrate(place)
  const { plan, cases } = preview
  const ready = cases.filter(({ problems }) => problems.length === 0)
  const [all, fit, unfit] = [cases.length, ready.length, cases.length - ready.length].map((count) =>
    formatCount(count, language),
  )
  return (
    <section className="fw-block" aria-labelledby="cases">
      <h2 id="cases">{migration.isSuccess ? words.report : words.cases}</h2>
      {cases.length === 0 ? (
        <p className="fw-empty">{words.noCases}</p>
      ) : (
        <p>{words.total(all ?? '', fit ?? '', unfit ?? '')}</p>
      )}
      {cases.length > 0 && (
        <ShownCases cases={cases} report={moved.report} definitions={definitions} />
      )}
      <Moving migration={migration} progress={{ done: moved.done, total: ready.length }} />
      {ready.length > 0 && !migration.isSuccess && (
        <ExecuteForm
          count={ready.length - moved.done}
          pending={migration.isPending}
          onExecute={(reason) =>
            migration.mutate({ to, plan, reason, cases: ready.map(({ id }) => id) })
          }
        />
      )}
    </section>
  )
}

interface MovingProps {
  readonly migration: ReturnType<typeof useMigrate>['migration']
  readonly progress: Progress
}

/** How far it is, also where it stopped. */
function Moving({ migration, progress }: MovingProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  return (
    <>
      {migration.isError && <Problem error={migration.error} />}
      <p role="status">
        {(migration.isPending || migration.isError) &&
          progressText(words.moved, progress, language)}
        {migration.isError && words.goOn}
      </p>
    </>
  )
}

export function progressText(
  words: (done: string, total: string) => string,
  { done, total }: Progress,
  language: Language,
): string {
  return words(formatCount(done, language), formatCount(total, language))
}

const kinds = ['all', 'ready', 'stuck'] as const
type Kind = (typeof kinds)[number]
const perPage = 100

interface ShownProps extends Pick<Preview, 'cases'> {
  readonly report: Parameters<typeof MigrationTable>[0]['report']
  readonly definitions: Definitions
}

/** A page of them, also only those that fit or do not. */
function ShownCases({ cases, report, definitions }: ShownProps) {
  const { version: words } = useTexts(steeringTexts)
  const [kind, setKind] = useState<Kind>('all')
  const [page, setPage] = useState(0)
  const chosen = cases.filter(
    ({ problems }) => kind === 'all' || (kind === 'ready') === (problems.length === 0),
  )
  return (
    <>
      {cases.length > perPage && (
        <SelectField
          id="show"
          label={words.show}
          options={kinds.map((id) => ({ id, label: words.shown[id] }))}
          value={kind}
          onChange={(id) => {
            setKind(kinds.find((one) => one === id) ?? 'all')
            setPage(0)
          }}
        />
      )}
      <MigrationTable
        cases={chosen.slice(page * perPage, (page + 1) * perPage)}
        report={report}
        definitions={definitions}
      />
      {chosen.length > perPage && (
        <Pages page={page} perPage={perPage} total={chosen.length} onChange={setPage} />
      )}
    </>
  )
}
