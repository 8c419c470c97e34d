import type { Definition } from '#shared/model/definition.ts'
import type { Element, EventDefinition } from '#shared/model/elements.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import { ReferenceSection } from './ReferenceSection.tsx'

type Referring = Extract<EventDefinition, { type: 'message' | 'signal' | 'error' | 'escalation' }>

const records = {
  message: 'messages',
  signal: 'signals',
  error: 'errors',
  escalation: 'escalations',
} as const satisfies Record<Referring['type'], keyof Definition>

function refers(event: EventDefinition): event is Referring {
  return event.type in records
}

/** The message, signal, error or escalation that an event is about. */
export function EventReference({
  definition,
  element,
  onChange,
}: {
  readonly definition: Definition
  readonly element: Extract<Element, { event: object }>
  readonly onChange: (what: string, event: EventDefinition) => void
}) {
  const text = useTexts(propertyTexts)
  const { event } = element
  if (!refers(event)) return null
  const throws = element.type === 'intermediateThrowEvent' || element.type === 'endEvent'
  const titles = {
    message: throws ? text.sentMessage : text.message,
    signal: text.signal,
    error: text.error,
    escalation: text.escalation,
  }
  const any = {
    message: undefined,
    signal: undefined,
    error: text.anyError,
    escalation: throws ? undefined : text.anyEscalation,
  }
  const title = titles[event.type]
  return (
    <ReferenceSection
      title={title}
      value={nameIn(event)}
      records={definition[records[event.type]]}
      any={any[event.type]}
      onChange={(id) => onChange(title, named(event, id))}
    />
  )
}

function nameIn(event: Referring): string | undefined {
  switch (event.type) {
    case 'message':
      return event.message
    case 'signal':
      return event.signal
    case 'error':
      return event.error
    case 'escalation':
      return event.escalation
  }
}

function named(event: Referring, id: string | undefined): EventDefinition {
  switch (event.type) {
    case 'message': {
      const { message: _before, ...rest } = event
      return { ...rest, ...withOptional('message', id) }
    }
    case 'signal':
      return { type: 'signal', ...withOptional('signal', id) }
    case 'error':
      return { type: 'error', ...withOptional('error', id) }
    case 'escalation':
      return { type: 'escalation', ...withOptional('escalation', id) }
  }
}
