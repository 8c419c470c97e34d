import type { Element, EventDefinition } from '#shared/model/elements.ts'
import { repeatingTexts } from '#shared/text/repeating.ts'
import { wordsForEvent } from '#shared/text/elementWords.ts'
import { firstTrigger, triggersAt, type Trigger } from '../editing/firstTrigger.ts'
import { withOptional } from '../editing/records.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Switch } from '../ui/Switch.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { Section } from './Sections.tsx'

type EventElement = Extract<Element, { event: object }>
type Multiple = Extract<EventDefinition, { type: 'multiple' }>

interface TriggersProps extends Pick<PanelProps, 'definition' | 'place'> {
  readonly element: EventElement
  readonly event: Multiple
  readonly onChange: (event: Multiple) => void
}

/** What an event of several waits for or triggers. */
export function TriggersSection({ definition, place, element, event, onChange }: TriggersProps) {
  const text = useTexts(repeatingTexts)
  const language = useLanguage((state) => state.language)
  const { parallel, events } = event
  const set = (next: readonly Trigger[], all = parallel === true): void =>
    onChange({
      type: 'multiple',
      ...withOptional('parallel', all ? (true as const) : undefined),
      events: [...next],
    } as Multiple) // reason: every place is offered the kinds it takes alone
  const nameOf = (one: Trigger): string => wordsForEvent(element, one, language).name
  const waits = element.type !== 'endEvent' && element.type !== 'intermediateThrowEvent'
  const offered = triggersAt(definition, place.process, element).map((type) =>
    firstTrigger(definition, type, element.type),
  )
  return (
    <Section title={text.events}>
      <ul className="chosen">
        {events.map((one, at) => (
          <li key={`${at} ${one.type}`}>
            <span>{nameOf(one)}</span>
            <IconButton
              icon="close"
              label={text.removeEvent(nameOf(one))}
              isDisabled={events.length < 2}
              onPress={() => set(events.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      <MenuButton
        label={text.addEvent}
        icon="plus"
        className="btn s soft"
        entries={offered.map((one) => ({ id: one.type, label: nameOf(one) }))}
        onPick={(picked) => {
          const added = offered.find(({ type }) => type === picked)
          if (added !== undefined) set([...events, added])
        }}
      >
        {text.addEvent}
      </MenuButton>
      {waits ? (
        <Switch on={parallel === true} onChange={(all) => set(events, all)}>
          {text.all}
        </Switch>
      ) : undefined}
    </Section>
  )
}
