import { useState } from 'react'
import type { Localised } from '#shared/model/localised.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { codesOf, keyOf, setCodes, type Code } from '../editing/commands/codeList.ts'
import { freeId } from '../editing/ids.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'

/** The values a field may have. Questions that offer them follow. */
export function CodeList(props: FieldProps) {
  const { id, place } = props
  const text = useTexts(fieldTexts)
  const { name } = useFieldEdit(props)
  const [pasting, setPasting] = useState(false)
  const codes = codesOf(place.schema)
  const set = (next: readonly Code[]): void => {
    change(text.change.codes(name), (now) => setCodes(now, id, next))
  }
  const add = (): void => {
    const taken = Object.fromEntries(codes.map(({ value }) => [keyOf(value), true]))
    const value = freeId(text.newCode, taken)
    set([...codes, { value, label: { de: value } }])
  }
  return (
    <section className="card" aria-labelledby="codes">
      <header>
        <Icon name="list" />
        <h2 id="codes">{text.codes}</h2>
        <span className="fr num">{codes.length}</span>
      </header>
      {codes.length === 0 ? <p className="muted">{text.noCodes}</p> : undefined}
      {codes.length === 0 ? undefined : <CodeTable codes={codes} onChange={set} />}
      <div className="row codeactions">
        <Button kind="soft" icon="plus" onPress={add}>
          {text.addCode}
        </Button>
        <Button icon="download" onPress={() => setPasting(true)}>
          {text.paste}
        </Button>
      </div>
      {pasting ? (
        <PasteDialog codes={codes} onClose={() => setPasting(false)} onTake={set} />
      ) : undefined}
    </section>
  )
}

function CodeTable({ codes, onChange }: Pick<RowProps, 'codes' | 'onChange'>) {
  const text = useTexts(fieldTexts)
  return (
    <table className="codes">
      <thead>
        <tr>
          {[text.codeValue, fieldTexts.de.codeLabel, fieldTexts.de.labelEnglish].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">
            <span className="sr">{text.actionColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code, at) => (
          <CodeRow key={at} {...{ code, codes, at, onChange }} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly code: Code
  readonly codes: readonly Code[]
  readonly at: number
  readonly onChange: (codes: readonly Code[]) => void
}

function CodeRow({ code, codes, at, onChange }: RowProps) {
  const text = useTexts(fieldTexts)
  const label: Localised = code.label ?? { de: keyOf(code.value) }
  const replace = (next: Code): void => onChange(codes.with(at, next))
  const problem = (typed: string): string | undefined => {
    if (typed === '') return text.codeEmpty
    const isTaken = codes.some(({ value }, index) => index !== at && keyOf(value) === typed)
    return isTaken ? text.codeTaken(typed) : undefined
  }
  return (
    <tr>
      <td>
        <TextInput
          label={text.codeValueOf(at + 1)}
          hideLabel
          value={keyOf(code.value)}
          problem={problem}
          onCommit={(value) => replace({ ...code, value })}
        />
      </td>
      <td>
        <TextInput
          label={text.codeLabelOf(at + 1)}
          hideLabel
          value={label.de}
          onCommit={(de) => de !== '' && replace({ ...code, label: { ...label, de } })}
        />
      </td>
      <td>
        <TextInput
          label={text.codeLabelEnglishOf(at + 1)}
          hideLabel
          value={label.en ?? ''}
          onCommit={(en) =>
            replace({ ...code, label: { de: label.de, ...(en === '' ? {} : { en }) } })
          }
        />
      </td>
      <td>
        <IconButton
          icon="trash"
          label={text.removeCode(label.de)}
          onPress={() => onChange(codes.toSpliced(at, 1))}
        />
      </td>
    </tr>
  )
}
