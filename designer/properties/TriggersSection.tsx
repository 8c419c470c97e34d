import type { Element, EventDefinition } from '#shared/model/elements.ts'
import { repeatingTexts } from '#shared/text/repeating.ts'
import { wordsForEvent } from '#shared/text/elementWords.ts'
import { withOptional } from '../editing/records.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Switch } from '../ui/Switch.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { Section } from './Sections.tsx'

type EventElement = Extract<Element, { event: object }>
type Multiple = Extract<EventDefinition, { type: 'multiple' }>
type One = Multiple['events'][number]

interface TriggersProps extends Pick<PanelProps, 'definition'> {
  readonly element: EventElement
  readonly event: Multiple
  readonly onChange: (event: Multiple) => void
}

/** What an event of several waits for or triggers. */
export function TriggersSection({ definition, element, event, onChange }: TriggersProps) {
  const text = useTexts(repeatingTexts)
  const language = useLanguage((state) => state.language)
  const { parallel, events } = event
  const set = (next: readonly One[], all = parallel === true): void =>
    onChange({
      type: 'multiple',
      ...withOptional('parallel', all ? (true as const) : undefined),
      events: [...next],
    } as Multiple) // reason: every place is offered the kinds it takes alone
  const nameOf = (one: One): string => wordsForEvent(element, one, language).name
  const waits = element.type !== 'endEvent' && element.type !== 'intermediateThrowEvent'
  const offered = choices(element, definition)
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

/** What may be one of several at a place (BPMN 2.0 §10.5, table 10.93). */
function choices(
  { type }: EventElement,
  { messages, signals, escalations, errors }: PanelProps['definition'],
): readonly One[] {
  const first = (records: object): string | undefined => Object.keys(records)[0]
  const message: One = { type: 'message', ...withOptional('message', first(messages)) }
  const signal: One = { type: 'signal', ...withOptional('signal', first(signals)) }
  const escalation: One = {
    type: 'escalation',
    ...withOptional('escalation', first(escalations)),
  }
  const error: One = { type: 'error', ...withOptional('error', first(errors)) }
  const timer: One = { type: 'timer', timer: { duration: 'duration("P14D")' } }
  const conditional: One = { type: 'conditional' }
  const compensation: One = { type: 'compensation' }
  switch (type) {
    case 'intermediateCatchEvent':
      return [message, timer, signal, conditional]
    case 'startEvent':
      return [message, timer, signal, conditional, error, escalation, compensation]
    case 'boundaryEvent':
      return [message, timer, signal, conditional, error, escalation, compensation]
    case 'intermediateThrowEvent':
      return [message, signal, escalation, compensation]
    case 'endEvent':
      return [message, signal, escalation, compensation, error, { type: 'terminate' }]
  }
}
