import { useMemo, useState } from 'react'
import type { Language } from '#shared/model/localised.ts'
import { mergeTexts } from '#shared/text/merge.ts'
import type { Choices, Side } from '../editing/merge.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { choosable, type Choosable } from './clashTexts.ts'
import { rebased, takeRebased, useDocument } from './documentStore.ts'
import type { StoredDraft } from './drafts.ts'
import './merge.css'
import { useNameOf } from './useNameOf.ts'

interface ConflictDialogProps {
  readonly theirs: StoredDraft
  readonly onResolved: () => void
}

/** Two people made something else of the same: side by side, record by record, one of the two is taken. */
export function ConflictDialog({ theirs, onResolved }: ConflictDialogProps) {
  const text = useTexts(mergeTexts)
  const language = useLanguage((state) => state.language)
  const opened = useDocument((state) => state.opened)
  const name = useNameOf()(theirs.by)
  const [choices, setChoices] = useState<Choices>({})
  const shown = useMemo(() => askedOf(opened, theirs, language), [opened, theirs, language])
  const chooseAll = (side: Side): void =>
    setChoices(Object.fromEntries(shown.map(({ at }) => [at, side])))
  const take = (): void => {
    const merged = rebased(theirs.definition, choices)
    if (merged !== undefined) takeRebased(merged, theirs.etag)
    onResolved()
  }
  return (
    <Dialog
      alert
      wide
      title={text.title}
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={() => chooseAll('mine')}>{text.allMine}</Button>
          <Button onPress={() => chooseAll('theirs')}>{text.allTheirs}</Button>
          <span className="grow" />
          <Button kind="primary" onPress={take}>
            {text.take}
          </Button>
        </>
      }
    >
      <p>{text.text(name ?? text.somebody)}</p>
      {shown.map((one) => (
        <Choose
          key={one.at}
          record={one}
          side={choices[one.at] ?? 'mine'}
          names={{ mine: text.mine, theirs: text.theirs(name ?? text.ofSomebody) }}
          onChoose={(side) => setChoices({ ...choices, [one.at]: side })}
        />
      ))}
      <p className="muted">{text.undoHint}</p>
    </Dialog>
  )
}

function askedOf(
  opened: ReturnType<typeof useDocument.getState>['opened'],
  theirs: StoredDraft,
  language: Language,
): readonly Choosable[] {
  const merged = opened && rebased(theirs.definition)
  if (merged === undefined || opened === undefined) return []
  const versions = { base: opened.stored.definition, mine: opened.definition }
  return choosable({ ...versions, theirs: merged.theirs }, merged.clashes, language)
}

interface ChooseProps {
  readonly record: Choosable
  readonly side: Side
  readonly names: Readonly<Record<Side, string>>
  readonly onChoose: (side: Side) => void
}

function Choose({ record, side, names, onChoose }: ChooseProps) {
  return (
    <fieldset className="clash">
      <legend>{record.title}</legend>
      <div className="two">
        {sides.map((one) => (
          <label key={one} className="optcard">
            <input
              type="radio"
              name={record.at}
              checked={side === one}
              onChange={() => onChoose(one)}
            />
            <b>{names[one]}</b>
            <span className="said">{record[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const sides = ['mine', 'theirs'] as const
