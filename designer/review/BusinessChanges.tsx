import type { Difference, Topic } from '#shared/comparing/difference.ts'
import { changeText, reviewTexts } from '#shared/text/review.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

const icons = {
  step: 'flow',
  branch: 'gateway',
  form: 'form',
  decision: 'table',
  letter: 'letter',
  mapping: 'link',
  deadline: 'clock',
  lane: 'person',
  process: 'flow',
  participant: 'person',
  message: 'send',
  event: 'letter',
  store: 'register',
  source: 'register',
  settings: 'gear',
  field: 'list',
  page: 'page',
  scenario: 'test',
  waiver: 'comment',
  drawing: 'fit',
} as const satisfies Record<Topic, IconName>

interface BusinessChangesProps {
  readonly changes: readonly Difference[]
  /** Nothing was released before, so that everything is new. */
  readonly first: boolean
}

export function BusinessChanges({ changes, first }: BusinessChangesProps) {
  const texts = useTexts(reviewTexts)
  return (
    <>
      <div className="ph">
        <h2>{texts.business}</h2>
      </div>
      {changes.length === 0 ? (
        <p className="muted">{first ? texts.everythingNew : texts.nothingElse}</p>
      ) : (
        <ChangeList changes={changes} />
      )}
    </>
  )
}

export function ChangeList({ changes }: { readonly changes: readonly Difference[] }) {
  const language = useLanguage((choice) => choice.language)
  return (
    <ul className="log">
      {changes.map((change, index) => {
        const { what, particulars } = changeText(change, language)
        return (
          <li key={`${index} ${change.at[0]}`}>
            <Icon name={icons[change.topic]} />
            <span>
              {what}
              {particulars !== '' && <small>{particulars}</small>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
