import { useDeferredValue, useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { addFieldTo, addType } from '../editing/commands/dataFields.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { FieldEditor } from './FieldEditor.tsx'
import './fields.css'
import { FieldTree } from './FieldTree.tsx'
import { ImportFlow } from './ImportFlow.tsx'
import { make, newField } from './make.ts'
import { useOpenField } from './useOpenField.ts'

interface ViewProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}

/** Everything a case knows: what it is, why it is known, how long it is kept, where it is used. */
export function FieldsView({ definition, findings }: ViewProps) {
  const text = useTexts(fieldTexts)
  const field = useOpenField(definition)
  const { current, open } = field
  const [importing, setImporting] = useState(false)
  // the tree is walked by key: what is at a field follows once nobody waits for it
  const reached = useDeferredValue(current)
  const shown = field.isNew ? current : reached
  return (
    <div className="mw fieldview">
      <aside className="panel mside" aria-label={text.title}>
        <div className="ph">
          <h2>{text.title}</h2>
        </div>
        <FieldTree definition={definition} current={current} onPick={open} />
        <AddButtons onMade={field.openNew} onImport={() => setImporting(true)} />
      </aside>
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {shown === undefined ? (
          <NothingYet title={text.none} text={text.noneText} />
        ) : (
          <FieldEditor
            key={field.isNew ? field.key : shown}
            {...{ definition, findings, field }}
            id={shown}
          />
        )}
      </main>
      {importing ? (
        <ImportFlow definition={definition} onClose={() => setImporting(false)} onOpen={open} />
      ) : undefined}
    </div>
  )
}

function AddButtons({
  onMade,
  onImport,
}: {
  readonly onMade: (id: string | undefined) => void
  readonly onImport: () => void
}) {
  const text = useTexts(fieldTexts)
  const add = (): void =>
    onMade(make(text.change.add(text.newField), (now) => addFieldTo(now, undefined, newField)))
  const addOfTypes = (): void =>
    onMade(
      make(text.change.add(text.newType), (now) => addType(now, { de: fieldTexts.de.newType })),
    )
  return (
    <div className="fieldadd">
      <Button kind="soft" icon="plus" onPress={add}>
        {text.add}
      </Button>
      <Button icon="plus" onPress={addOfTypes}>
        {text.addType}
      </Button>
      <Button icon="download" onPress={onImport}>
        {text.import}
      </Button>
    </div>
  )
}
