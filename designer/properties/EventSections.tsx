import type { Element, EventDefinition } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Switch } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { pair, parseDuration, spellDuration, writeDuration } from './duration.ts'
import type { PanelProps } from './ElementPanel.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

/** What an event waits for or means. */
export function EventSections({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const edit = useEdit(place, element)
  if (!('event' in element)) return null
  const set = (what: string, event: EventDefinition): void =>
    edit(what, (current) => ({ ...current, event }) as Element) // reason: the panel offers each event only where it fits
  return (
    <>
      {element.event.type === 'timer' ? (
        <TimerSection event={element.event} set={set} />
      ) : undefined}
      {element.event.type === 'message' ? (
        <MessageSection {...{ definition, set }} event={element.event} />
      ) : undefined}
      {element.event.type === 'error' ? (
        <ErrorSection {...{ definition, set }} event={element.event} />
      ) : undefined}
      {element.type === 'boundaryEvent' && element.event.type !== 'error' ? (
        <div className="sec">
          <Switch
            on={element.interrupting}
            onChange={(interrupting) =>
              edit(text.interrupting, (current) =>
                current.type === 'boundaryEvent' ? { ...current, interrupting } : current,
              )
            }
          >
            {text.interrupting}
          </Switch>
        </div>
      ) : undefined}
    </>
  )
}

type Set = (what: string, event: EventDefinition) => void
type EventOf<T extends EventDefinition['type']> = Extract<EventDefinition, { type: T }>

const waits = ['PT1H', 'P1D', 'P3D', 'P7D', 'P14D', 'P1M'] as const

function TimerSection({ event, set }: { readonly event: EventOf<'timer'>; readonly set: Set }) {
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const { timer } = event
  const duration = 'duration' in timer ? parseDuration(timer.duration) : undefined
  const [kind, expression] = Object.entries(timer)[0] ?? ['duration', '']
  const known =
    duration === undefined || waits.some((wait) => wait === duration) ? waits : [duration, ...waits]
  return (
    <Section title={text.timer}>
      <Sentence>
        {text.timerSentence}{' '}
        {duration === undefined ? (
          text.timerComputed
        ) : (
          <Choice
            label={text.timer}
            look="slot"
            value={duration}
            options={known.map((id) => ({ id, label: spellDuration(id, text.units.map(pair)) }))}
            onChange={(id) =>
              set(text.timer, { type: 'timer', timer: { duration: writeDuration(id) } })
            }
          />
        )}
        .
      </Sentence>
      {technical ? (
        <TextInput
          label={text.formula}
          value={expression}
          onCommit={(typed) =>
            typed !== '' && set(text.timer, { type: 'timer', timer: timerOf(kind, typed) })
          }
        />
      ) : undefined}
    </Section>
  )
}

function timerOf(kind: string, text: string): EventOf<'timer'>['timer'] {
  if (kind === 'date') return { date: text }
  return kind === 'cycle' ? { cycle: text } : { duration: text }
}

function MessageSection({
  definition,
  event,
  set,
}: Pick<PanelProps, 'definition'> & { readonly event: EventOf<'message'>; readonly set: Set }) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  return (
    <Section title={text.message}>
      <Choice
        label={text.message}
        value={event.message}
        options={Object.entries(definition.messages).map(([id, { title }]) => ({
          id,
          label: inLanguage(title, language),
        }))}
        onChange={(message) => set(text.message, { ...event, message })}
      />
    </Section>
  )
}

function ErrorSection({
  definition,
  event,
  set,
}: Pick<PanelProps, 'definition'> & { readonly event: EventOf<'error'>; readonly set: Set }) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const errors = Object.entries(definition.errors).map(([id, { title }]) => ({
    id,
    label: inLanguage(title, language),
  }))
  return (
    <Section title={text.error}>
      <Choice
        label={text.error}
        value={event.error ?? ''}
        options={[{ id: '', label: text.anyError }, ...errors]}
        onChange={(error) =>
          set(text.error, error === '' ? { type: 'error' } : { type: 'error', error })
        }
      />
    </Section>
  )
}
