import { useState } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { releaseTexts } from '#shared/text/release.ts'
import { useSubmission, type SubmissionDetail } from '../api/submissions.ts'
import { Comparison } from '../review/Comparison.tsx'
import { ListLink } from '../review/ListLink.tsx'
import { Submitted } from '../review/Submitted.tsx'
import { Voted } from '../review/Voted.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { DenseScreen } from '../workplace/DenseScreen.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { useHolds } from '../workplace/roleText.ts'
import { ReleaseDialog } from './ReleaseDialog.tsx'

/** One submission for the owner: what changes, what IT said, and the signature. */
export function ReleaseScreen({ id }: { readonly id: string }) {
  const texts = useTexts(releaseTexts)
  const language = useLanguage((choice) => choice.language)
  const submission = useSubmission(id)
  const title = submission.data === undefined ? '' : inLanguage(submission.data.title, language)
  return (
    <DenseScreen
      title={`${title} – ${texts.title}`}
      crumbs={[<ListLink key="list" title={texts.title} />, title]}
      aside={submission.data !== undefined && <Submitted submission={submission.data} />}
    >
      <Loaded query={submission}>{(loaded) => <Release submission={loaded} />}</Loaded>
    </DenseScreen>
  )
}

function Release({ submission }: { readonly submission: SubmissionDetail }) {
  const texts = useTexts(releaseTexts)
  const [open, setOpen] = useState(false)
  const owner = useHolds('owner', submission.department)
  const ready = owner && isReady(submission)
  return (
    <>
      <Comparison
        submission={submission}
        right={
          <section className="panel rr" aria-label={texts.title}>
            <Voted
              submission={submission}
              next={
                ready && (
                  <button className="btn l primary" type="button" onClick={() => setOpen(true)}>
                    <Icon name="sign" />
                    {texts.open}
                  </button>
                )
              }
            />
          </section>
        }
      />
      {open && <ReleaseDialog submission={submission} onClose={() => setOpen(false)} />}
    </>
  )
}

export function isReady({ status }: Pick<SubmissionDetail, 'status'>): boolean {
  return status === 'approved' || status === 'informed'
}
