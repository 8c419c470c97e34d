import { useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Outcome } from '#shared/scenarios/runScenario.ts'
import { scenarioTexts } from '#shared/text/scenarios.ts'
import { withOptional } from '../editing/records.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { Expectations, type Expected } from './Expectations.tsx'

interface CaseProps {
  readonly title: string
  readonly definition: Definition
  readonly scenario: Scenario
  readonly outcome: Outcome
  readonly act: string
  /** Another case whose place it may take. */
  readonly other?: Scenario | undefined
  readonly onDone: (scenario: Scenario, replaces: boolean) => void
  readonly onClose: () => void
}

/** A sample case: its name, the day it begins, and what it is expected to come to. */
export function CaseDialog(props: CaseProps) {
  const { title, definition, scenario, outcome, act, other, onDone, onClose } = props
  const text = useTexts(scenarioTexts)
  const { read } = useSaid()
  const [edited, setEdited] = useState(scenario)
  const [replaces, setReplaces] = useState(false)
  const name = read(edited.title)
  const done = (): void => {
    onDone(finished(edited, name), replaces)
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.cancel}
          onAway={onClose}
          act={act}
          isDisabled={name.trim() === '' || !isDay(edited.today)}
          onAct={done}
        />
      }
    >
      {other === undefined ? undefined : (
        <Checkbox
          on={replaces}
          onChange={(on) => {
            setReplaces(on)
            if (on) setEdited({ ...edited, title: other.title })
          }}
        >
          {text.replace(read(other.title))}
        </Checkbox>
      )}
      <NameAndDay edited={edited} onChange={setEdited} />
      <Expectations
        {...{ definition, outcome }}
        expected={expectedOf(edited)}
        onChange={(expected) => {
          const { expect: _expect, way: _way, letters: _letters, ...rest } = edited
          setEdited({ ...rest, ...expected })
        }}
      />
    </Dialog>
  )
}

function NameAndDay({
  edited,
  onChange,
}: {
  readonly edited: Scenario
  readonly onChange: (edited: Scenario) => void
}) {
  const text = useTexts(scenarioTexts)
  const { read, said } = useSaid()
  return (
    <>
      <TextField
        className="in"
        value={read(edited.title)}
        onChange={(typed) => onChange({ ...edited, title: said(edited.title, typed) })}
      >
        <Label>{text.name}</Label>
        <Input />
      </TextField>
      <TextField
        className="in"
        type="date"
        value={edited.today}
        isInvalid={!isDay(edited.today)}
        onChange={(today) => onChange({ ...edited, today })}
      >
        <Label>{text.begins}</Label>
        <Input />
        <FieldError className="problem">{text.noDay}</FieldError>
      </TextField>
    </>
  )
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}

function expectedOf({ expect, way, letters }: Scenario): Expected {
  return {
    ...withOptional('expect', expect),
    ...withOptional('way', way),
    ...withOptional('letters', letters),
  }
}

/** Named in German too, whatever language it was written in; what expects no value says nothing of them. */
function finished({ expect = {}, ...edited }: Scenario, name: string): Scenario {
  const title = edited.title.de === '' ? { ...edited.title, de: name } : edited.title
  const named = { ...edited, title }
  return Object.keys(expect).length === 0 ? named : { ...named, expect }
}
