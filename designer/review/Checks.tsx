import { useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { hashesOf } from '#shared/model/hash.ts'
import { lint } from '#shared/lint/lint.ts'
import { automationProblems } from '#shared/release/automation.ts'
import { ranIn } from '#shared/scenarios/findings.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { useHolidays } from '../api/queries.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'

interface Check {
  readonly holds: boolean
  readonly title: string
  readonly text: string
}

/** What needs no eyes: computed in this browser from the definition shown. */
export function Checks({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(reviewTexts)
  const checks = useChecks(submission)
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

function useChecks({ definition, hashes }: SubmissionDetail): readonly Check[] {
  const { checked } = useTexts(reviewTexts)
  const holidays = useHolidays()
  return useMemo(() => {
    const findings = lint(definition)
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const waived = findings.filter((finding) => finding.waived !== undefined).length
    const shown = hashesOf(definition)
    const tests = ranIn(definition, holidays).filter(({ state }) => state !== 'sample')
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
  }, [definition, hashes, holidays, checked])
}

function decisionsOf({ processes }: Definition): number {
  return Object.values(processes)
    .flatMap(({ elements }) => Object.values(elements))
    .filter(({ type }) => type === 'businessRuleTask').length
}
