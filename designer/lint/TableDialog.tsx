import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decideByTableTexts } from '#shared/text/decideByTable.ts'
import { goTo } from '../commands/findings.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { choicesFor, decideByTable, tableFrom } from '../editing/commands/decideByTable.ts'
import { elementAt, type ElementPlace } from '../editing/process.ts'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { RowPreview } from './RowPreview.tsx'

/** A table in the place of a person who only followed a rule: by what it decides, and what permits it. */
export function TableDialog({
  definition,
  finding: { process = '', element = '' },
  onClose,
}: {
  readonly definition: Definition
  readonly finding: Finding
  readonly onClose: () => void
}) {
  const text = useTexts(decideByTableTexts)
  const { read } = useSaid()
  const place = { process, element }
  const name = read(elementAt(definition, place)?.name ?? { de: '' })
  const chosen = useInputs(definition, place)
  const provisions = useProvisions(definition, place)
  const [attempted, setAttempted] = useState(false)
  const take = (): void => {
    setAttempted(true)
    if (chosen.inputs.length === 0 || !provisions.isComplete) return
    const { legalBasis, authorisedBy } = provisions
    const label = text.change(name)
    const request = { place, inputs: chosen.inputs, legalBasis, authorisedBy }
    if (change(label, (now) => decideByTable(now, request))) announce(label)
    onClose()
    showTable(place)
  }
  return (
    <Dialog
      wide
      title={text.title(name)}
      onClose={onClose}
      actions={<DialogActions away={text.cancel} onAway={onClose} act={text.act} onAct={take} />}
    >
      <p>{text.intro}</p>
      <Inputs chosen={chosen} attempted={attempted} />
      <RowPreview definition={definition} table={tableFrom(definition, { place, ...chosen })} />
      <Provisions {...{ provisions, attempted }} />
    </Dialog>
  )
}

/** The new table, with the row that decides the sample case. */
function showTable(place: ElementPlace): void {
  const definition = useDocument.getState().opened?.definition
  const step = definition && elementAt(definition, place)
  if (step?.type === 'businessRuleTask') goTo('decisions', step.decision)
}

type Chosen = ReturnType<typeof useInputs>

function useInputs(definition: Definition, place: ElementPlace) {
  const { fields, shown } = choicesFor(definition, place)
  const [inputs, setInputs] = useState(shown)
  return { fields, inputs, setInputs }
}

function Inputs({
  chosen: { fields, inputs, setInputs },
  attempted,
}: {
  readonly chosen: Chosen
  readonly attempted: boolean
}) {
  const text = useTexts(decideByTableTexts)
  const { read } = useSaid()
  if (fields.length === 0) return <p className="notice warn">{text.noneFits}</p>
  return (
    <fieldset className="ticks">
      <legend>{text.inputs}</legend>
      {fields.map(({ path, label, group }) => (
        <Checkbox
          key={path}
          on={inputs.includes(path)}
          onChange={(on) =>
            setInputs(on ? [...inputs, path] : inputs.filter((one) => one !== path))
          }
        >
          {`${read(group)}: ${read(label)}`}
        </Checkbox>
      ))}
      {attempted && inputs.length === 0 ? (
        <p className="problem" role="alert">
          {text.noInputs}
        </p>
      ) : undefined}
    </fieldset>
  )
}

function useProvisions(definition: Definition, place: ElementPlace) {
  const task = elementAt(definition, place)
  const given = task !== undefined && 'legalBasis' in task ? task.legalBasis : undefined
  const [legalBasis, setLegalBasis] = useState(given ?? definition.legalBasis)
  const [authorisedBy, setAuthorisedBy] = useState('')
  const isComplete = legalBasis.trim() !== '' && authorisedBy !== ''
  return { legalBasis, setLegalBasis, authorisedBy, setAuthorisedBy, isComplete }
}

function Provisions({
  provisions: { legalBasis, setLegalBasis, authorisedBy, setAuthorisedBy },
  attempted,
}: {
  readonly provisions: ReturnType<typeof useProvisions>
  readonly attempted: boolean
}) {
  const text = useTexts(decideByTableTexts)
  return (
    <>
      <TextInput
        label={text.legalBasis}
        value={legalBasis}
        problem={(typed) => (attempted && typed.trim() === '' ? text.missingBasis : undefined)}
        onCommit={(typed) => setLegalBasis(typed.trim())}
      />
      <div className="in">
        <span className="label" aria-hidden="true">
          {text.authorisedBy}
        </span>
        <Choice
          label={text.authorisedBy}
          value={authorisedBy === '' ? undefined : authorisedBy}
          placeholder={text.chooseProvision}
          options={Object.entries(text.provisions).map(([id, label]) => ({ id, label }))}
          onChange={setAuthorisedBy}
        />
        {attempted && authorisedBy === '' ? (
          <p className="problem" role="alert">
            {text.missingProvision}
          </p>
        ) : undefined}
      </div>
    </>
  )
}
