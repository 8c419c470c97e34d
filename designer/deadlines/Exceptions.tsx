import type { Definition } from '#shared/model/definition.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import { withOptional } from '../editing/records.ts'
import { Sentence } from '../properties/Sections.tsx'
import { Choice, type Option } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { SetDeadline } from './DeadlineEditor.tsx'
import { datesIn, lengthsIn } from './starts.ts'

interface ExceptionProps {
  readonly definition: Definition
  readonly deadline: Deadline
  readonly set: SetDeadline
}

/** What a case can hold that changes the end: proof of a later receipt, and an extension. */
export function Exceptions(props: ExceptionProps) {
  return (
    <>
      {props.deadline.delivery === undefined ? undefined : <Received {...props} />}
      <Extended {...props} />
    </>
  )
}

const never = ':none'

function Received({ definition, deadline, set }: ExceptionProps) {
  const text = useTexts(deadlineTexts)
  const language = useLanguage((state) => state.language)
  const value = deadline.delivery?.received
  return (
    <Sentence>
      {text.receivedBefore}{' '}
      <Choice
        label={text.received}
        look="slot"
        value={value ?? never}
        options={offered(value, datesIn(definition, language), {
          none: text.receivedNever,
          computed: text.computed,
        })}
        onChange={(id) =>
          set(text.received, ({ delivery, ...now }) => {
            if (delivery === undefined) return now
            const { received: _before, ...kept } = delivery
            const received = id === never ? undefined : id
            return { ...now, delivery: { ...kept, ...withOptional('received', received) } }
          })
        }
      />
      .
    </Sentence>
  )
}

function Extended({ definition, deadline, set }: ExceptionProps) {
  const text = useTexts(deadlineTexts)
  const language = useLanguage((state) => state.language)
  const value = deadline.extension
  const lengths = lengthsIn(definition, { language, inDays: text.inDays })
  return (
    <Sentence>
      {text.extensionBefore}{' '}
      <Choice
        label={text.extension}
        look="slot"
        value={value ?? never}
        options={offered(value, lengths, { none: text.extensionNone, computed: text.computed })}
        onChange={(id) =>
          set(text.extension, ({ extension: _before, ...now }) => ({
            ...now,
            ...withOptional('extension', id === never ? undefined : id),
          }))
        }
      />
      .
    </Sentence>
  )
}

/** An expression that stands for none of the fields stays as it is. */
function offered(
  value: string | undefined,
  fields: readonly Option[],
  { none, computed }: { readonly none: string; readonly computed: string },
): readonly Option[] {
  const isKnown = value === undefined || fields.some(({ id }) => id === value)
  const own = isKnown ? [] : [{ id: value, label: computed }]
  return [{ id: never, label: none }, ...own, ...fields]
}
