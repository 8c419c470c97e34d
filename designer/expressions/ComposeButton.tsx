import { useState } from 'react'
import type { Scope } from '#shared/feel/scope.ts'
import { feelOf } from '#shared/phrases/feelOf.ts'
import { isComplete, type Phrase } from '#shared/phrases/phrase.ts'
import { starts, type Start } from '#shared/phrases/starts.ts'
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
  /** Gets FEEL. */
  readonly onCompose: (expression: string) => void
}

/** "Vorname + Leerzeichen + Nachname", put together without a formula. */
export function ComposeButton(props: ComposeProps) {
  const say = useTexts(composeTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="s" kind="quiet" icon="plus" onPress={() => setOpen(true)}>
        {say.open}
      </Button>
      {isOpen ? <ComposeDialog {...props} onClose={() => setOpen(false)} /> : undefined}
    </>
  )
}

function ComposeDialog({
  fields,
  scope,
  onCompose,
  onClose,
}: ComposeProps & { readonly onClose: () => void }) {
  const say = useTexts(composeTexts)
  const [phrase, setPhrase] = useState<Phrase>(starts.join)
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
        <StartChoice onStart={setPhrase} />
        <PhraseSentence {...{ phrase, fields }} onChange={setPhrase} />
        {isReady ? (
          <LiveValue text={feelOf(phrase)} language={{ kind: 'expression', scope }} />
        ) : undefined}
      </div>
    </Dialog>
  )
}

function StartChoice({ onStart }: { readonly onStart: (phrase: Phrase) => void }) {
  const say = useTexts(composeTexts)
  const [start, setStart] = useState<Start>('join')
  return (
    <>
      <span className="label">{say.start}</span>
      <Choice
        label={say.start}
        value={start}
        options={Object.keys(starts)
          .filter(isStart)
          .map((id) => ({ id, label: say.starts[id] }))}
        onChange={(id) => {
          if (!isStart(id)) return
          setStart(id)
          onStart(starts[id])
        }}
      />
    </>
  )
}

function isStart(id: string): id is Start {
  return Object.hasOwn(starts, id)
}
