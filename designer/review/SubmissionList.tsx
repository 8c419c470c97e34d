import { reviewTexts } from '#shared/text/review.ts'
import { useSubmissions } from '../api/submissions.ts'
import { useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { DenseScreen } from '../workplace/DenseScreen.tsx'
import { SubmissionTable } from './SubmissionTable.tsx'

export function SubmissionList() {
  const texts = useTexts(reviewTexts)
  const submissions = useSubmissions()
  return (
    <DenseScreen title={texts.list} crumbs={[texts.title]}>
      <Loaded query={submissions}>
        {(all) => {
          const waiting = all.filter(({ status }) => status === 'inReview')
          const others = all.filter(({ status }) => status !== 'inReview')
          return (
            <div className="page">
              <h1>{texts.list}</h1>
              <SubmissionTable title={texts.waiting} none={texts.nothingWaiting} rows={waiting} />
              <SubmissionTable title={texts.done} none={texts.nothingDone} rows={others} />
            </div>
          )
        }}
      </Loaded>
    </DenseScreen>
  )
}
