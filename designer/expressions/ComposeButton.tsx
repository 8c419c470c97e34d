import { useState } from 'react'
import type { Scope } from '#shared/feel/scope.ts'
import { feelOf } from '#shared/phrases/feelOf.ts'
import { isComplete, type Phrase } from '#shared/phrases/phrase.ts'
import { startIds, starts, type Start } from '#shared/phrases/starts.ts'
import { composeTexts } from '#shared/text/compose.ts'
import type { Field } from '../editing/fields.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useTexts } from '../ui/language.ts'
import { LiveValue } from './LiveValue.tsx'
import { PhraseSentence } from './PhraseSentence.tsx'
import './expressions.css'

interface ComposeProps {
  readonly fields: readonly Field[]
  readonly scope: Scope
  /** What stands there already, if a sentence can say it. */
  readonly phrase?: Phrase | undefined
  /** The list whose entries are called `item` here. */
  readonly each?: string | undefined
  readonly isDisabled?: boolean
  /** Gets FEEL. */
  readonly onCompose: (expression: string) => void
}

/** "Vorname + Leerzeichen + Nachname", put together without a formula. */
export function ComposeButton(props: ComposeProps) {
  const say = useTexts(composeTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="s"
        kind="quiet"
        icon="plus"
        isDisabled={props.isDisabled ?? false}
        onPress={() => setOpen(true)}
      >
        {say.open}
      </Button>
      {isOpen ? <ComposeDialog {...props} onClose={() => setOpen(false)} /> : undefined}
    </>
  )
}

function ComposeDialog({
  fields,
  scope,
  phrase: before,
  each,
  onCompose,
  onClose,
}: ComposeProps & { readonly onClose: () => void }) {
  const say = useTexts(composeTexts)
  const [phrases, setPhrases] = useState<readonly Phrase[]>([before ?? starts.join])
  const phrase = phrases.at(-1) ?? starts.join
  const choose = (next: Phrase): void => setPhrases((made) => [...made, next])
  const isReady = isComplete(phrase)
  const insert = (): void => {
    onCompose(feelOf(phrase))
    onClose()
  }
  return (
    <Dialog
      title={say.title}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={insert}>
            {say.apply}
          </Button>
        </>
      }
    >
      <div className="compose">
        <StartChoice initial={before === undefined ? 'join' : 'value'} onStart={choose} />
        <PhraseSentence {...{ phrase, fields }} onChange={choose} />
        <BackButton
          isDisabled={phrases.length === 1}
          onBack={() => setPhrases((made) => made.slice(0, -1))}
        />
        {isReady ? (
          <LiveValue text={feelOf(phrase)} language={{ kind: 'expression', scope }} each={each} />
        ) : undefined}
      </div>
    </Dialog>
  )
}

function BackButton({
  isDisabled,
  onBack,
}: {
  readonly isDisabled: boolean
  readonly onBack: () => void
}) {
  const say = useTexts(composeTexts)
  return (
    <div>
      <Button size="s" kind="quiet" icon="undo" isDisabled={isDisabled} onPress={onBack}>
        {say.back}
      </Button>
    </div>
  )
}

function StartChoice({
  initial,
  onStart,
}: {
  readonly initial: Start
  readonly onStart: (phrase: Phrase) => void
}) {
  const say = useTexts(composeTexts)
  const [start, setStart] = useState<Start>(initial)
  return (
    <>
      <span className="label">{say.start}</span>
      <Choice
        label={say.start}
        value={start}
        options={startIds.map((id) => ({ id, label: say.starts[id] }))}
        onChange={(picked) => {
          const id = startIds.find((one) => one === picked)
          if (id === undefined) return
          setStart(id)
          onStart(starts[id])
        }}
      />
    </>
  )
}
