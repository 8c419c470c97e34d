import { Link } from '@tanstack/react-router'
import { releaseTexts } from '#shared/text/release.ts'
import { useSubmissions } from '../api/submissions.ts'
import { SubmissionTable } from '../review/SubmissionTable.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { DenseScreen } from '../workplace/DenseScreen.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { useHolds } from '../workplace/roleText.ts'
import { isReady } from './ReleaseScreen.tsx'

export function ReleaseList() {
  const texts = useTexts(releaseTexts)
  const submissions = useSubmissions()
  const owner = useHolds('owner')
  return (
    <DenseScreen
      title={texts.list}
      crumbs={[texts.title]}
      aside={
        <nav className="links" aria-label={texts.title}>
          <a href="/desk/">{texts.services}</a>
          {owner && (
            <Link to="/keys">
              <Icon name="key" size="s" />
              {texts.key.manage}
            </Link>
          )}
        </nav>
      }
    >
      <Loaded query={submissions}>
        {(all) => (
          <div className="page">
            <h1>{texts.list}</h1>
            <SubmissionTable
              title={owner ? texts.waiting : texts.waitingForOwner}
              none={owner ? texts.nothingWaiting : texts.nothingWaitingForOwner}
              rows={all.filter(isReady)}
            />
            <SubmissionTable
              title={texts.others}
              none={texts.nothingElse}
              rows={all.filter((submission) => !isReady(submission))}
            />
          </div>
        )}
      </Loaded>
    </DenseScreen>
  )
}
