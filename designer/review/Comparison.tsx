import { useMemo, type ReactNode } from 'react'
import type { Difference } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { technicalItems } from '#shared/release/technicalItems.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { CommentsDialog } from '../comments/CommentsDialog.tsx'
import { useCommentCounts } from '../comments/useCommentCounts.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { ChangeFilter } from '../comparing/ChangeFilter.tsx'
import { ChangeList } from '../comparing/ChangeList.tsx'
import { ChangePane } from '../comparing/ChangePane.tsx'
import type { Compared } from '../comparing/compared.ts'
import { useCompared } from '../comparing/useCompared.ts'
import { useWalking } from '../comparing/useWalking.ts'
import { showChange, usePassing, useWalk } from '../comparing/walk.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TechnicalSurface } from './TechnicalSurface.tsx'

interface ComparisonProps {
  readonly submission: SubmissionDetail
  /** Beneath the drawing. */
  readonly below?: ReactNode
  readonly right: ReactNode
}

/** What is submitted beside what is released, for IT and owner alike. */
export function Comparison(props: ComparisonProps) {
  const { definition, released } = props.submission
  return released === null ? (
    <Frame {...props} business={<First />} drawing={<Alone definition={definition} />} />
  ) : (
    <WithReleased {...props} released={released} />
  )
}

function WithReleased({ released, ...props }: ComparisonProps & { readonly released: Definition }) {
  const texts = useTexts(reviewTexts)
  const { comparing } = useTexts(comparingTexts)
  const { definition } = props.submission
  const all = useCompared(released, definition)
  // What IT answers for stands beside these, by connector, host and right.
  const compared = useMemo(
    () => all && { ...all, changes: all.changes.filter(({ topic }) => topic !== 'source') },
    [all],
  )
  useWalking(compared)
  return (
    <Frame
      {...props}
      business={<Business compared={compared} />}
      drawing={
        compared === undefined ? (
          <section className="cmp" aria-label={texts.drawingPanel}>
            <p className="fw-loading" role="status">
              {comparing}
            </p>
          </section>
        ) : (
          <ChangePane
            before={released}
            after={definition}
            compared={compared}
            actions={<Talk changes={compared.changes} />}
          />
        )
      }
    />
  )
}

/** What one asks the department about the change in view. */
function Talk({ changes }: { readonly changes: readonly Difference[] }) {
  const language = useLanguage((choice) => choice.language)
  const current = useWalk((walk) => walk.current)
  const change = changes.find(({ at }) => at[0] === current)
  if (change === undefined) return null
  return <CommentMark place={change.at[0]} name={inLanguage(change.title, language)} />
}

function Frame({
  submission,
  business,
  drawing,
  below,
  right,
}: ComparisonProps & { readonly business: ReactNode; readonly drawing: ReactNode }) {
  const texts = useTexts(reviewTexts)
  const language = useLanguage((choice) => choice.language)
  const { definition, released, changedParts } = submission
  const items = useMemo(
    () => technicalItems(released ?? undefined, definition),
    [released, definition],
  )
  useCommentCounts(definition.id)
  return (
    <div className="rw">
      <CommentsDialog definition={definition} onShow={showChange} />
      <h1 className="sr">{inLanguage(submission.title, language)}</h1>
      <section className="panel rl" aria-label={texts.technicalPanel}>
        <TechnicalSurface items={items} changed={changedParts} />
        {submission.note !== null && (
          <>
            <div className="ph">
              <h2>{texts.submitterNote}</h2>
            </div>
            <blockquote className="note">{submission.note}</blockquote>
          </>
        )}
        <div className="ph">
          <h2>{texts.business}</h2>
        </div>
        {business}
      </section>
      <div className={below === undefined ? 'rm alone' : 'rm'}>
        {drawing}
        {below}
      </div>
      {right}
    </div>
  )
}

/** A filter is of use where there is more than fits beside the drawing. */
const few = 8

function Business({ compared }: { readonly compared: Compared | undefined }) {
  const texts = useTexts(reviewTexts)
  const { comparing, noneOfThese } = useTexts(comparingTexts)
  const current = useWalk((walk) => walk.current)
  const shown = usePassing(compared?.changes)
  if (compared === undefined) return <p className="muted">{comparing}</p>
  const { changes } = compared
  if (changes.length === 0) return <p className="muted">{texts.nothingElse}</p>
  return (
    <>
      {changes.length > few && <ChangeFilter shown={shown.length} />}
      {shown.length === 0 && <p className="muted">{noneOfThese}</p>}
      <ChangeList changes={shown} current={current} onPick={({ at }) => showChange(at[0])} />
    </>
  )
}

/** Nothing was released before, so that everything is new. */
function First() {
  const texts = useTexts(reviewTexts)
  return <p className="muted">{texts.everythingNew}</p>
}

function Alone({ definition }: { readonly definition: Definition }) {
  const texts = useTexts(reviewTexts)
  return (
    <section className="cmp" aria-label={texts.drawingPanel}>
      <div className="picture">
        <ProcessDrawing definition={definition} />
      </div>
    </section>
  )
}
