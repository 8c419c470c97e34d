import type { Finding } from '#shared/lint/lint.ts'
import { standingOf } from '#shared/maturity/maturity.ts'
import type { Definition, StartingPoint } from '#shared/model/definition.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { submitSummaryTexts } from '#shared/text/submitSummary.ts'
import { useReleased, useVersions } from '../api/releases.ts'
import { ChangeSummary } from '../comparing/ChangeSummary.tsx'
import { useFindings } from '../lint/useFindings.ts'
import { useRan } from '../simulation/useRan.ts'
import { useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { ForReview } from './ForReview.tsx'
import './summary.css'

interface SummaryProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}

/** What the draft makes better, what is different, and what of it IT will look at, before it is handed in. */
export function SubmitSummary(props: SummaryProps) {
  const { id } = props.definition
  const versions = useVersions(id)
  return (
    <Loaded query={versions}>
      {(all) => {
        const latest = all.at(-1)?.version
        if (latest !== undefined) return <AgainstReleased {...props} version={latest} />
        return (
          <>
            <AgainstStart {...props} />
            <ForReview definition={props.definition} before={undefined} />
          </>
        )
      }}
    </Loaded>
  )
}

function AgainstReleased(props: SummaryProps & { readonly version: number }) {
  const { definition, version } = props
  const released = useReleased(definition.id, version)
  return (
    <Loaded query={released}>
      {(before) => (
        <>
          <AgainstVersion {...props} before={before} />
          <ChangeSummary {...{ before, definition, version }} />
          <ForReview definition={definition} before={before} />
        </>
      )}
    </Loaded>
  )
}

function AgainstStart({ definition, findings }: SummaryProps) {
  const text = useTexts(submitSummaryTexts)
  const { startedFrom } = definition
  if (startedFrom === undefined) return <p>{text.first}</p>
  return (
    <Figures
      before={startedFrom}
      after={standingOf(definition, findings)}
      note={text.againstToday}
      open={openIn(findings)}
    />
  )
}

function AgainstVersion({
  definition,
  findings,
  before,
  version,
}: SummaryProps & { readonly before: Definition; readonly version: number }) {
  const text = useTexts(submitSummaryTexts)
  const known = useFindings(before, useRan(before))
  const { checking } = useTexts(findingListTexts)
  if (known === undefined) return <p role="status">{checking}</p>
  return (
    <Figures
      before={standingOf(before, known)}
      after={standingOf(definition, findings)}
      note={text.againstVersion(version)}
      open={openIn(findings)}
    />
  )
}

function openIn(findings: readonly Finding[]): number {
  return findings.filter(({ waived, severity }) => waived === undefined && severity !== 'info')
    .length
}

interface FiguresProps {
  readonly before: StartingPoint
  readonly after: StartingPoint
  readonly note: string
  readonly open: number
}

/** Only what moves. */
function Figures({ before, after, note, open }: FiguresProps) {
  const text = useTexts(submitSummaryTexts)
  const moved = figures.filter((one) => spelled(before, one) !== spelled(after, one))
  const isBetter = moved.length > 0 && moved.every((one) => gain(one, before, after) > 0)
  return (
    <section className="summary">
      <h3>{isBetter ? text.better : text.changed}</h3>
      {moved.length === 0 ? (
        <p>{text.same}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.figure}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map((one) => (
              <tr key={one}>
                <th scope="row">{text[one]}</th>
                <td>{spelled(before, one)}</td>
                <Moved to={spelled(after, one)} gained={gain(one, before, after)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted">
        {note} {open === 0 ? undefined : text.left(open)}
      </p>
    </section>
  )
}

function Moved({ to, gained }: { readonly to: string; readonly gained: number }) {
  const text = useTexts(submitSummaryTexts)
  if (gained === 0) return <td>{to}</td>
  return (
    <td className={gained > 0 ? 'better' : 'worse'}>
      {to} <span className="sr">{gained > 0 ? text.rises : text.falls}</span>
    </td>
  )
}

const figures = ['questions', 'evidence', 'signatures', 'minutes', 'level'] as const
type Figure = (typeof figures)[number]

function spelled(standing: StartingPoint, figure: Figure): string {
  const value = standing[figure]
  if (typeof value === 'number') return String(value)
  return value.least === value.most ? String(value.least) : `${value.least}–${value.most}`
}

/** Of a level more is better, of all else less. */
function gain(figure: Figure, before: StartingPoint, after: StartingPoint): number {
  const from = before[figure]
  const to = after[figure]
  if (typeof from === 'number' && typeof to === 'number')
    return figure === 'level' ? to - from : from - to
  return before.minutes.least + before.minutes.most - after.minutes.least - after.minutes.most
}
