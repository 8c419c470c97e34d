import { repeatingTexts } from '#shared/text/repeating.ts'
import { useTexts } from '../ui/language.ts'
import { Switch } from '../ui/Switch.tsx'
import type { ContentProps } from './ContentSections.tsx'
import { Section } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

/** Steps without an order of their own: one at a time or together, and what becomes of the rest. */
export function FreeOrderSection({ place, element }: ContentProps<'adHocSubProcess'>) {
  const text = useTexts(repeatingTexts)
  const edit = useEdit(place, element)
  const set = (part: Partial<Pick<typeof element, 'sequential' | 'cancelRemaining'>>): void =>
    edit(text.order, (current) =>
      current.type === 'adHocSubProcess' ? { ...current, ...part } : current,
    )
  return (
    <Section title={text.order}>
      <Switch on={element.sequential} onChange={(sequential) => set({ sequential })}>
        {text.oneAtATime}
      </Switch>
      <Switch on={element.cancelRemaining} onChange={(cancelRemaining) => set({ cancelRemaining })}>
        {text.cancelRemaining}
      </Switch>
    </Section>
  )
}
