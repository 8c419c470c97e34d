import type { Mark } from '#shared/comparing/difference.ts'
import { Icon } from '../ui/Icon.tsx'

const icons = { added: 'plus', changed: 'equal', moved: 'moved', removed: 'minus' } as const
export const effects = ['added', 'changed', 'moved', 'removed'] as const satisfies readonly Mark[]

/** Told apart by sign and form, not only by colour; the word stands beside it. */
export function EffectSign({ effect }: { readonly effect: Mark }) {
  return (
    <i className={`effect ${effect}`}>
      <Icon name={icons[effect]} />
    </i>
  )
}
