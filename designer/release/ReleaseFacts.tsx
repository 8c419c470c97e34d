import type { ReactNode } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { figuresOf, type Figures } from '#shared/release/figures.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { releaseTexts } from '#shared/text/release.ts'
import { waiverTexts } from '#shared/text/waivers.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { ChangeList } from '../comparing/ChangeList.tsx'
import { useCompared } from '../comparing/useCompared.ts'
import { Waivers } from '../review/Waivers.tsx'
import { StatusTag } from '../review/StatusTag.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useRoleTitle } from '../workplace/roleText.ts'
import { formatInstant } from '../workplace/format.ts'

interface ReleaseFactsProps {
  readonly submission: SubmissionDetail
  /** The row with the day of validity. */
  readonly children: ReactNode
}

/** What changes, from when, who reviewed, what is decided without a person. */
export function ReleaseFacts({ submission, children }: ReleaseFactsProps) {
  const texts = useTexts(releaseTexts)
  const waived = useTexts(waiverTexts)
  const { definition, released } = submission
  return (
    <>
      <Better before={released} after={definition} />
      <dl>
        {children}
        <div>
          <dt>{texts.review}</dt>
          <Reviewed submission={submission} />
        </div>
        {released !== null && <Changes released={released} definition={definition} />}
        {definition.waivers !== undefined && (
          <div>
            <dt>{waived.list}</dt>
            <dd>
              <Waivers waivers={definition.waivers} />
            </dd>
          </div>
        )}
        <div>
          <dt>{texts.automaticSteps}</dt>
          <Automatic definition={definition} />
        </div>
      </dl>
    </>
  )
}

/** What IT answers for stands elsewhere. */
function Changes({
  released,
  definition,
}: {
  readonly released: Definition
  readonly definition: Definition
}) {
  const texts = useTexts(releaseTexts)
  const { comparing } = useTexts(comparingTexts)
  const compared = useCompared(released, definition)
  const changes = compared?.changes.filter(({ topic }) => topic !== 'source')
  if (changes?.length === 0) return null
  return (
    <div>
      <dt>{texts.changes}</dt>
      <dd>
        {changes === undefined ? (
          <span className="muted">{comparing}</span>
        ) : (
          <details>
            <summary>{texts.changeCount(changes.length)}</summary>
            <ChangeList changes={changes} />
          </details>
        )}
      </dd>
    </div>
  )
}

function Better({
  before,
  after,
}: {
  readonly before: Definition | null
  readonly after: Definition
}) {
  const texts = useTexts(releaseTexts)
  const [from, to] = [before === null ? undefined : figuresOf(before), figuresOf(after)]
  const names: readonly (keyof Figures)[] = [
    'questions',
    'byHand',
    'automatic',
    'sources',
    'letters',
  ]
  return (
    <ul className="better">
      {names.map((name) => (
        <li key={name}>
          <b>
            {from !== undefined && from[name] !== to[name] && (
              <>
                <s aria-hidden="true">{from[name]} → </s>
                <span className="sr">{texts.figureFrom(from[name])} </span>
              </>
            )}
            {to[name]}
          </b>
          {texts.figures[name]}
        </li>
      ))}
    </ul>
  )
}

function Reviewed({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(releaseTexts)
  const language = useLanguage((choice) => choice.language)
  const { status, reviewedAt, reviewedBy } = submission
  const by = useRoleTitle(reviewedBy ?? '')
  return (
    <dd>
      <StatusTag status={status} />
      <span className="muted">
        {reviewedAt === null ? texts.informed : `${by}, ${formatInstant(reviewedAt, language)}`}
      </span>
    </dd>
  )
}

function Automatic({ definition }: { readonly definition: Definition }) {
  const texts = useTexts(releaseTexts)
  const language = useLanguage((choice) => choice.language)
  const steps = Object.values(definition.processes)
    .flatMap(({ elements }) => Object.entries(elements))
    .flatMap(([id, element]) =>
      element.type === 'businessRuleTask' && element.authorisedBy !== undefined
        ? [{ id, name: element.name, provision: element.authorisedBy }]
        : [],
    )
  if (steps.length === 0) return <dd>{texts.noneAutomatic}</dd>
  return (
    <dd>
      <ul>
        {steps.map(({ id, name, provision }) => (
          <li key={id}>
            {inLanguage(name, language)} <span className="muted">{texts.allowedBy(provision)}</span>
          </li>
        ))}
      </ul>
    </dd>
  )
}
