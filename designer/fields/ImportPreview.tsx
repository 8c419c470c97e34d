import { useState } from 'react'
import type { ReadFile } from '#shared/import/readFile.ts'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { importTexts } from '#shared/text/import.ts'
import {
  importFields,
  importItems,
  itemKey,
  withProposal,
  type Decision,
  type ImportAs,
  type ImportItem,
} from '../editing/commands/importFields.ts'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Checkbox } from '../ui/Switch.tsx'
import { ImportReport } from './ImportReport.tsx'
import { make } from './make.ts'
import { SchemaPreview } from './SchemaPreview.tsx'

type Readable = Extract<ReadFile, { kind: 'schema' | 'sample' }>

interface PreviewProps {
  readonly definition: Definition
  readonly file: Readable
  readonly name: string
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onTaken: (id: string) => void
}

const ways: readonly ImportAs[] = ['group', 'fields', 'type']

/** Nothing is created before it has been seen. */
export function ImportPreview({ definition, file, name, onBack, onClose, onTaken }: PreviewProps) {
  const text = useTexts(importTexts)
  const labels = useTexts(fieldTexts)
  const [label, setLabel] = useState(file.schema.label?.de ?? (name || labels.newField))
  const [as, setAs] = useState<ImportAs>('group')
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [decisions, setDecisions] = useState<Readonly<Record<string, Decision>>>({})
  const imported = {
    schema: proposed(file, taken),
    types: file.kind === 'schema' ? file.types : {},
  }
  const items = importItems(definition, imported, { as, label: { de: label } })
  const created = items.filter(
    (item) =>
      item.conflict === 'none' ||
      (item.conflict === 'different' && decisions[itemKey(item)] !== 'keep'),
  )
  const take = (): void => {
    const made = make(labels.change.import(label), (now) =>
      importFields(now, importItems(now, imported, { as, label: { de: label } }), decisions),
    )
    onClose()
    if (made !== undefined) onTaken(made)
  }
  return (
    <Dialog
      wide
      title={text.title}
      onClose={onClose}
      actions={
        <DialogActions
          away={text.back}
          onAway={onBack}
          act={created.length === 0 ? text.nothingToTake : text.take(created.length)}
          onAct={take}
          isDisabled={created.length === 0 || label.trim() === ''}
        />
      }
    >
      <p>{text.kinds[file.kind]}</p>
      <Naming {...{ label, as }} onLabel={setLabel} onAs={setAs} />
      <Proposals file={file} taken={taken} onChange={setTaken} />
      <Items {...{ definition, items, decisions }} types={imported.types} onDecide={setDecisions} />
      <ImportReport remarks={file.remarks} />
    </Dialog>
  )
}

function Items({
  definition,
  items,
  types,
  decisions,
  onDecide,
}: {
  readonly definition: Definition
  readonly items: readonly ImportItem[]
  readonly types: Definition['types']
  readonly decisions: Readonly<Record<string, Decision>>
  readonly onDecide: (decisions: Readonly<Record<string, Decision>>) => void
}) {
  const text = useTexts(importTexts)
  return (
    <>
      <h3>{text.preview}</h3>
      <ul className="importlist">
        {items.map((item) => (
          <ItemRow
            key={itemKey(item)}
            {...{ definition, item, types }}
            decision={decisions[itemKey(item)] ?? 'rename'}
            onDecide={(decision) => onDecide({ ...decisions, [itemKey(item)]: decision })}
          />
        ))}
      </ul>
    </>
  )
}

function Naming({
  label,
  as,
  onLabel,
  onAs,
}: {
  readonly label: string
  readonly as: ImportAs
  readonly onLabel: (label: string) => void
  readonly onAs: (as: ImportAs) => void
}) {
  const text = useTexts(importTexts)
  return (
    <div className="importhead">
      <LiveInput
        label={text.name}
        value={label}
        problem={label.trim() === '' ? text.nameMissing : undefined}
        onChange={onLabel}
      />
      <div className="in">
        <span className="label">{text.as}</span>
        <Segments
          label={text.as}
          value={as}
          options={ways.map((id) => ({ id, label: text.asOptions[id] }))}
          onChange={(id) => onAs(ways.find((way) => way === id) ?? 'group')}
        />
      </div>
    </div>
  )
}

function proposed(file: Readable, taken: ReadonlySet<string>): Readable['schema'] {
  if (file.kind !== 'sample') return file.schema
  return file.proposals
    .filter(({ path }) => taken.has(path))
    .reduce((schema, { path, schema: next }) => withProposal(schema, path, next), file.schema)
}

function Proposals({
  file,
  taken,
  onChange,
}: {
  readonly file: Readable
  readonly taken: ReadonlySet<string>
  readonly onChange: (taken: ReadonlySet<string>) => void
}) {
  const text = useTexts(importTexts)
  if (file.kind !== 'sample' || file.proposals.length === 0) return null
  return (
    <fieldset className="proposals">
      <legend>{text.proposals}</legend>
      {file.proposals.map(({ kind, path, schema }) => (
        <Checkbox
          key={path}
          on={taken.has(path)}
          onChange={(on) =>
            onChange(new Set(on ? [...taken, path] : [...taken].filter((one) => one !== path)))
          }
        >
          {text.proposal[kind](path, schema.enum?.length ?? 0)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

const choices: readonly Decision[] = ['rename', 'keep', 'replace']

function ItemRow({
  definition,
  item,
  types,
  decision,
  onDecide,
}: {
  readonly definition: Definition
  readonly item: ImportItem
  readonly types: Definition['types']
  readonly decision: Decision
  readonly onDecide: (decision: Decision) => void
}) {
  const text = useTexts(importTexts)
  const { root, name, schema, conflict } = item
  return (
    <li>
      <div className="importitem">
        <span className="how">{root === 'types' ? text.type : text.data}</span>
        <b>{schema.label?.de ?? name}</b>
        {conflict === 'same' ? <span className="muted">{text.same}</span> : undefined}
        {conflict === 'different' ? (
          <>
            <span className="st warn">{text.conflict}</span>
            <Choice
              label={text.decision(name)}
              value={decision}
              options={choices.map((id) => ({ id, label: text.decisions[id] }))}
              onChange={(id) => onDecide(choices.find((one) => one === id) ?? 'rename')}
            />
          </>
        ) : undefined}
      </div>
      <SchemaPreview schema={schema} types={{ ...definition.types, ...types }} />
    </li>
  )
}
