import { reviewTexts } from '#shared/text/review.ts'
import type { Submission } from '../api/submissions.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useTexts } from '../ui/language.ts'

const looks = {
  inReview: ['warn', 'clock'],
  approved: ['ok', 'tick'],
  rejected: ['err', 'close'],
  informed: ['info', 'comment'],
  released: ['ok', 'sign'],
} as const satisfies Record<Submission['status'], readonly [tag: string, icon: IconName]>

export function StatusTag({ status }: Pick<Submission, 'status'>) {
  const texts = useTexts(reviewTexts)
  const [tag, icon] = looks[status]
  return (
    <span className={`tag ${tag}`}>
      <Icon name={icon} />
      {texts.status[status]}
    </span>
  )
}
