import { useMemo, useState } from 'react'
import type { Language } from '#shared/model/localised.ts'
import { mergeTexts } from '#shared/text/merge.ts'
import type { Choices, Side } from '../editing/merge.ts'
import type { Rebased } from '../editing/rebase.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { choosable, type Choosable } from './clashTexts.ts'
import { change, rebased, takeRebased, useDocument } from './documentStore.ts'
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
  const merged = useMemo(() => opened && rebased(theirs.definition), [opened, theirs])
  const shown = useMemo(() => askedOf(merged, language), [merged, language])
  const chooseAll = (side: Side): void =>
    setChoices(Object.fromEntries(shown.map(({ at }) => [at, side])))
  const take = (): void => {
    if (merged !== undefined) {
      takeRebased(merged, theirs.etag)
      change(text.choice, () => merged.chosen(choices))
    }
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

function askedOf(merged: Rebased | undefined, language: Language): readonly Choosable[] {
  if (merged === undefined) return []
  const { base, definition: mine, theirs, clashes } = merged
  return choosable({ base, mine, theirs }, clashes, language)
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
