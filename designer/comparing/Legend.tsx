import { comparingTexts } from '#shared/text/comparing.ts'
import { reviewTexts } from '#shared/text/review.ts'
import { useTexts } from '../ui/language.ts'
import { EffectSign, effects } from './EffectSign.tsx'

export function Legend() {
  const { effect: words } = useTexts(reviewTexts)
  const { legend } = useTexts(comparingTexts)
  return (
    <ul className="legend" aria-label={legend}>
      {effects.map((effect) => (
        <li key={effect}>
          <EffectSign effect={effect} />
          {words[effect]}
        </li>
      ))}
    </ul>
  )
}
