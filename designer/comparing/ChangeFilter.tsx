import { comparingTexts } from '#shared/text/comparing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { Segments } from '../ui/Segments.tsx'
import { effects } from './EffectSign.tsx'
import { useWalk } from './walk.ts'

/** Which of the changes are listed, by words and by kind. */
export function ChangeFilter({ shown }: { readonly shown: number }) {
  const text = useTexts(comparingTexts)
  const { effect: words } = useTexts(reviewTexts)
  const { changes, typed, effect } = useWalk()
  const kinds = effects.filter(
    (one) => one === effect || changes.some((change) => change.effect === one),
  )
  const label = (one: (typeof effects)[number]): string =>
    `${words[one]} ${changes.filter((change) => change.effect === one).length}`
  return (
    <div className="filter" role="search" aria-label={text.filter}>
      <LiveInput
        label={text.filter}
        value={typed}
        onChange={(next) => useWalk.setState({ typed: next })}
      />
      {(kinds.length > 1 || effect !== undefined) && (
        <Segments
          label={text.kind}
          value={effect ?? 'all'}
          options={[
            { id: 'all', label: text.all },
            ...kinds.map((one) => ({ id: one, label: label(one) })),
          ]}
          onChange={(id) => useWalk.setState({ effect: effects.find((one) => one === id) })}
        />
      )}
      <p className="muted" role="status">
        {shown === changes.length ? text.count(shown) : text.shownOf(shown, changes.length)}
      </p>
    </div>
  )
}
