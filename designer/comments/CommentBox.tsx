import { useId, useRef, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { commentTexts } from '#shared/text/comments.ts'
import type { Said } from '../api/comments.ts'
import { usePeople, type Person } from '../api/people.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { spokenTo } from './spokenTo.ts'

interface BoxProps {
  readonly service: string
  readonly label: string
  readonly action: string
  readonly initial?: string
  /** Answers whether it was stored; else the text stays. */
  readonly onSend: (said: Said) => Promise<boolean>
  readonly onCancel?: () => void
}

const longest = 4000

/** Words, and whom they speak to: who is named with an @ is told. */
export function CommentBox({ service, label, action, initial = '', onSend, onCancel }: BoxProps) {
  const text = useTexts(commentTexts)
  const people = usePeople(service)
  const [words, setWords] = useState(initial)
  const sending = useRef(false)
  const input = useRef<HTMLTextAreaElement>(null)
  const field = useId()
  const send = async (): Promise<void> => {
    input.current?.focus()
    if (sending.current || words.trim() === '') return
    sending.current = true
    const known = words.includes('@') ? (people.data ?? (await people.refetch()).data) : []
    if (known === undefined) announce(text.failed)
    else if (await onSend({ text: words.trim(), mentions: spokenTo(words, known) })) setWords('')
    sending.current = false
  }
  return (
    <div className="commentbox">
      <label htmlFor={field}>{label}</label>
      <textarea
        id={field}
        ref={input}
        className="field"
        maxLength={longest}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      />
      <div className="row">
        <SpeakTo
          people={people.data?.filter(({ me }) => !me) ?? []}
          onPick={({ name }) =>
            setWords((now) => `${now}${now === '' || now.endsWith(' ') ? '' : ' '}@${name} `)
          }
        />
        <span className="grow" />
        {onCancel === undefined ? undefined : <Button onPress={onCancel}>{text.cancel}</Button>}
        <Button kind="primary" onPress={() => void send()}>
          {action}
        </Button>
      </div>
    </div>
  )
}

function SpeakTo({
  people,
  onPick,
}: {
  readonly people: readonly Person[]
  readonly onPick: (person: Person) => void
}) {
  const text = useTexts(commentTexts)
  const [typed, setTyped] = useState('')
  return (
    <ComboBox
      aria-label={text.speakTo}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      allowsEmptyCollection
      menuTrigger="focus"
      defaultItems={people}
      onSelectionChange={(key) => {
        const person = people.find(({ id }) => id === key)
        setTyped('')
        if (person !== undefined) onPick(person)
      }}
    >
      <Input className="field" placeholder={text.speakToHint} />
      <Popover className="popover">
        <ListBox<Person> className="list" renderEmptyState={() => text.nobody}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="li" textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
