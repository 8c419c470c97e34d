import type { FormEvent } from 'react'
import { releaseTexts } from '#shared/text/release.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useMe } from '../api/queries.ts'
import type { SubmissionDetail } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { roleText } from '../workplace/roleText.ts'
import { ReleaseFacts } from './ReleaseFacts.tsx'
import { SigningKeyChoice } from './SigningKeyChoice.tsx'
import { SigningProblem } from './SigningProblem.tsx'
import type { Signing } from './signRelease.ts'
import { useSigningForm } from './useSigningForm.ts'
import { ValidFrom } from './ValidFrom.tsx'

interface SigningFormProps {
  readonly submission: SubmissionDetail
  readonly error: Error | null
  readonly pending: boolean
  readonly onSign: (signing: Signing) => void
  readonly onClose: () => void
}

/** What is signed, from when it is valid and with which key. */
export function SigningForm({ submission, error, pending, onSign, onClose }: SigningFormProps) {
  const texts = useTexts(releaseTexts)
  const { cancel } = useTexts(workplaceTexts)
  const language = useLanguage((choice) => choice.language)
  const me = useMe()
  const form = useSigningForm()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = form.check()
    if (checked !== undefined) onSign({ submission, ...checked })
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="bd">
        <ReleaseFacts submission={submission}>
          <ValidFrom
            submission={submission}
            day={form.day}
            onDay={form.setDay}
            problem={form.problem.day}
          />
        </ReleaseFacts>
        <SigningKeyChoice
          signer={me.data === undefined ? '' : `${me.data.name}, ${roleText(me.data, language)}`}
          fromFile={form.fromFile}
          onFile={form.setFromFile}
        />
        {form.problem.key !== undefined && (
          <p className="wrong" role="alert">
            {form.problem.key}
          </p>
        )}
        {error !== null && <SigningProblem error={error} />}
      </div>
      <footer>
        <span className="grow" />
        <button className="btn l" type="button" onClick={onClose}>
          {cancel}
        </button>
        <button className="btn l primary" type="submit" disabled={pending}>
          <Icon name="sign" />
          {pending ? texts.signing : texts.sign}
        </button>
      </footer>
    </form>
  )
}
