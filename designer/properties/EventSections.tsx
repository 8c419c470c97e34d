import { isEventSubProcess } from '#shared/model/elementKinds.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element, EventDefinition } from '#shared/model/elements.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { repeatingTexts } from '#shared/text/repeating.ts'
import { elementAt, type ElementPlace } from '../editing/process.ts'
import { scopeAt } from '../expressions/scopes.ts'
import { useTexts } from '../ui/language.ts'
import { Switch } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { AwaitedSection } from './AwaitedSection.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { EventReference } from './EventReference.tsx'
import { MappingSection } from './MappingSection.tsx'
import { Section } from './Sections.tsx'
import { TimerSection } from './TimerSection.tsx'
import { TriggersSection } from './TriggersSection.tsx'
import { useEdit } from './useEdit.ts'

/** What an event waits for or means. */
export function EventSections({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const repeating = useTexts(repeatingTexts)
  const edit = useEdit(place, element)
  if (!('event' in element)) return null
  const { event } = element
  const set = (what: string, next: EventDefinition): void =>
    edit(what, (current) => ({ ...current, event: next }) as Element) // reason: each event stays of its kind
  return (
    <>
      {event.type === 'timer' ? (
        <TimerSection
          timer={event.timer}
          scope={scopeAt(definition, place)}
          definition={definition}
          onChange={(timer) => set(text.timer, { ...event, timer })}
        />
      ) : undefined}
      {event.type === 'conditional' ? (
        <AwaitedSection
          {...{ definition, event }}
          scope={scopeAt(definition, place)}
          onChange={(next) => set(text.awaited, next)}
        />
      ) : undefined}
      {event.type === 'multiple' ? (
        <TriggersSection
          {...{ definition, place, element, event }}
          onChange={(next) => set(repeating.events, next)}
        />
      ) : undefined}
      {event.type === 'link' ? (
        <JumpSection
          link={event.link}
          onChange={(link) => set(repeating.jump, { ...event, link })}
        />
      ) : undefined}
      <EventReference {...{ definition, element }} onChange={set} />
      <Payload {...{ definition, place, element }} />
      <Interruption {...{ definition, place, element }} />
    </>
  )
}

/** A jump leads to the target of the same name. */
function JumpSection({
  link,
  onChange,
}: {
  readonly link: string
  readonly onChange: (link: string) => void
}) {
  const text = useTexts(repeatingTexts)
  return (
    <Section title={text.jump}>
      <TextInput
        label={text.jumpName}
        hint={text.jumpNote}
        value={link}
        onCommit={(typed) => typed !== '' && onChange(typed)}
      />
    </Section>
  )
}

type EventElement = Extract<Element, { event: object }>
interface EventProps {
  readonly definition: Definition
  readonly place: ElementPlace
  readonly element: EventElement
}

/** What a message brings, or takes along. */
function Payload({ definition, place, element }: EventProps) {
  if (element.event.type !== 'message') return null
  if (element.type === 'endEvent' || element.type === 'intermediateThrowEvent') {
    return <MappingSection {...{ definition, place }} mapping={element.input} side="input" />
  }
  return <MappingSection {...{ definition, place }} mapping={element.output} side="output" />
}

/** Events after which what they belong to may go on. */
const sparing: ReadonlySet<EventDefinition['type']> = new Set([
  'message',
  'timer',
  'signal',
  'escalation',
  'conditional',
  'multiple',
])

/** At the edge of a step, or at the beginning of a part that waits beside the path. */
function Interruption({ definition, place, element }: EventProps) {
  const text = useTexts(propertyTexts)
  const edit = useEdit(place, element)
  const parent = elementAt(definition, { ...place, element: element.parent ?? '' })
  const begins = element.type === 'startEvent' && parent !== undefined && isEventSubProcess(parent)
  if (!sparing.has(element.event.type)) return null
  if (element.type !== 'boundaryEvent' && !begins) return null
  const says = begins ? text.interruptingAround : text.interrupting
  return (
    <div className="sec">
      <Switch
        on={element.interrupting !== false}
        onChange={(interrupting) =>
          edit(says, (current) =>
            current.type === 'boundaryEvent' || current.type === 'startEvent'
              ? { ...current, interrupting }
              : current,
          )
        }
      >
        {says}
      </Switch>
    </div>
  )
}
