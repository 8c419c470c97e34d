import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { go, useRoute } from '../designer/route.ts'
import { addFieldTo, addType } from '../editing/commands/dataFields.ts'
import { placeOf } from '../editing/fieldPlace.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { FieldEditor } from './FieldEditor.tsx'
import './fields.css'
import { FieldTree } from './FieldTree.tsx'
import { ImportFlow } from './ImportFlow.tsx'

interface ViewProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}

/** Everything a case knows: what it is, why it is known, how long it is kept, where it is used. */
export function FieldsView({ definition, findings }: ViewProps) {
  const text = useTexts(fieldTexts)
  const { service = definition.id, item } = useRoute()
  const [first] = Object.keys(definition.data)
  const current = item !== undefined && placeOf(definition, item) !== undefined ? item : first
  const [importing, setImporting] = useState(false)
  const open = (id: string): void => go({ service, view: 'fields', item: id })
  const add = (make: Make, name: string): void => {
    let made: string | undefined
    change(text.change.add(name), (now) => {
      const added = make(now, name)
      made = added.id
      return added.definition
    })
    if (made !== undefined) open(made)
  }
  return (
    <div className="mw fieldview">
      <aside className="panel mside" aria-label={text.title}>
        <div className="ph">
          <h2>{text.title}</h2>
        </div>
        <FieldTree definition={definition} current={current} onPick={open} />
        <AddButtons onAdd={add} onImport={() => setImporting(true)} />
      </aside>
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {current === undefined ? (
          <NothingYet title={text.none} text={text.noneText} />
        ) : (
          <FieldEditor key={current} {...{ definition, findings }} id={current} onOpen={open} />
        )}
      </main>
      {importing ? (
        <ImportFlow definition={definition} onClose={() => setImporting(false)} onOpen={open} />
      ) : undefined}
    </div>
  )
}

type Make = (definition: Definition, name: string) => ReturnType<typeof addFieldTo>

function AddButtons({
  onAdd,
  onImport,
}: {
  readonly onAdd: (make: Make, name: string) => void
  readonly onImport: () => void
}) {
  const text = useTexts(fieldTexts)
  return (
    <div className="fieldadd">
      <Button kind="soft" icon="plus" onPress={() => onAdd(addNew, text.newField)}>
        {text.add}
      </Button>
      <Button icon="plus" onPress={() => onAdd(addNewType, text.newType)}>
        {text.addType}
      </Button>
      <Button icon="download" onPress={onImport}>
        {text.import}
      </Button>
    </div>
  )
}

function addNew(definition: Definition, name: string): ReturnType<typeof addFieldTo> {
  return addFieldTo(definition, undefined, { label: { de: name }, schema: { type: 'string' } })
}

function addNewType(definition: Definition, name: string): ReturnType<typeof addFieldTo> {
  return addType(definition, { de: name })
}
