import { useMemo } from 'react'
import type { CatalogueEntry } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { hashesOf } from '#shared/model/hash.ts'
import { automationProblems } from '#shared/release/automation.ts'
import { reviewTexts } from '#shared/text/review.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { useAnswer } from '../background/useAnswer.ts'
import { useRanYet } from '../simulation/useRan.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'

interface Check {
  readonly holds: boolean
  readonly title: string
  readonly text: string
}

/** What needs no eyes: computed in this browser, beside the page, from the definition shown. */
export function Checks({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(reviewTexts)
  const checks = useChecks(submission)
  if (checks === undefined) return <Waiting />
  return (
    <>
      <div className="ph">
        <h2>{texts.checks}</h2>
      </div>
      <ul className="log">
        {checks.map(({ holds, title, text }) => (
          <li key={title} className={holds ? 'holds' : 'fails'}>
            <Icon name={holds ? 'ok' : 'error'} />
            <span>
              {title}
              <small>{text}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Waiting() {
  const texts = useTexts(reviewTexts)
  return (
    <>
      <div className="ph">
        <h2>{texts.checks}</h2>
      </div>
      <p className="muted" role="status">
        {texts.checking}
      </p>
    </>
  )
}

/** What registers know is the department's to ask; here counts what every definition has to keep. */
const catalogue: readonly CatalogueEntry[] = []

function useChecks({ definition, hashes }: SubmissionDetail): readonly Check[] | undefined {
  const { checked } = useTexts(reviewTexts)
  const asked = useMemo(() => ({ definition, catalogue }), [definition])
  const findings = useAnswer('lint', asked)
  const ran = useRanYet(definition)
  return useMemo(() => {
    if (findings === undefined || ran === undefined) return undefined
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const waived = findings.filter((finding) => finding.waived !== undefined).length
    const shown = hashesOf(definition)
    const tests = ran.filter(({ state }) => state !== 'sample')
    const differing = tests.filter(({ state }) => state === 'differs').length
    const sameHashes = shown.meaning === hashes.meaning && shown.whole === hashes.whole
    return [
      {
        holds: sameHashes,
        title: sameHashes ? checked.hashes : checked.hashesFailed,
        text: checked.hashesText,
      },
      {
        holds: errors === 0,
        title: errors === 0 ? checked.errors : checked.errorsFound(errors),
        text: checked.errorsText,
      },
      {
        holds: differing === 0,
        title: differing === 0 ? checked.tests(tests.length) : checked.testsDiffer(differing),
        text: checked.testsText,
      },
      {
        holds: true,
        title: checked.hints(findings.length - errors - waived),
        text: checked.hintsText,
      },
      {
        holds: true,
        title: checked.complete,
        text: checked.completeText(Object.keys(definition.sources).length),
      },
      {
        holds: automationProblems(definition).length === 0,
        title: checked.automatic,
        text: checked.automaticText(decisionsOf(definition)),
      },
    ]
  }, [definition, hashes, findings, ran, checked])
}

function decisionsOf({ processes }: Definition): number {
  return Object.values(processes)
    .flatMap(({ elements }) => Object.values(elements))
    .filter(({ type }) => type === 'businessRuleTask').length
}
