import { useState } from 'react'
import type { Localised } from '#shared/model/localised.ts'
import { codeListTexts } from '#shared/text/codeLists.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { renameCode } from '../editing/commands/renameCode.ts'
import { codesOf, keyOf, setCodes, type Code } from '../editing/commands/codeList.ts'
import { fieldLabel } from '../editing/fieldLabel.ts'
import { freeId } from '../editing/ids.ts'
import { placeInWords } from '../editing/usePlace.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'

/** The values a field may have. Questions that offer them follow. */
export function CodeList(props: FieldProps) {
  const { id, place } = props
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  const { name } = useFieldEdit(props)
  const [pasting, setPasting] = useState(false)
  const codes = codesOf(place.schema)
  const set = (next: readonly Code[]): void => {
    change(text.change.codes(name), (now) => setCodes(now, id, next))
  }
  const add = (): void => {
    const taken = Object.fromEntries(codes.map(({ value }) => [keyOf(value), true]))
    const value = freeId(words.newCode, taken)
    set([...codes, { value, label: { de: value } }])
  }
  return (
    <section className="card" aria-labelledby="codes">
      <header>
        <Icon name="list" />
        <h2 id="codes">{words.codes}</h2>
        <span className="fr num">{codes.length}</span>
      </header>
      {codes.length === 0 ? <p className="muted">{words.noCodes}</p> : undefined}
      {codes.length === 0 ? undefined : <CodeTable {...{ props, codes }} onChange={set} />}
      <div className="row codeactions">
        <Button kind="soft" icon="plus" onPress={add}>
          {words.addCode}
        </Button>
        <Button icon="download" onPress={() => setPasting(true)}>
          {words.paste}
        </Button>
      </div>
      {pasting ? (
        <PasteDialog codes={codes} onClose={() => setPasting(false)} onTake={set} />
      ) : undefined}
    </section>
  )
}

function CodeTable({ props, codes, onChange }: Omit<RowProps, 'code' | 'at'>) {
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  return (
    <table className="codes">
      <thead>
        <tr>
          {[words.codeValue, codeListTexts.de.codeLabel, fieldTexts.de.labelEnglish].map((name) => (
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
          <CodeRow key={at} {...{ props, code, codes, at, onChange }} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly props: FieldProps
  readonly code: Code
  readonly codes: readonly Code[]
  readonly at: number
  readonly onChange: (codes: readonly Code[]) => void
}

function CodeRow({ props, code, codes, at, onChange }: RowProps) {
  const words = useTexts(codeListTexts)
  const [problem, rename] = useKey({ props, code, codes })
  const label: Localised = code.label ?? { de: keyOf(code.value) }
  const replace = (next: Code): void => onChange(codes.with(at, next))
  return (
    <tr>
      <td>
        <TextInput
          label={words.codeValueOf(at + 1)}
          hideLabel
          value={keyOf(code.value)}
          problem={problem}
          onCommit={rename}
        />
      </td>
      <td>
        <TextInput
          label={words.codeLabelOf(at + 1)}
          hideLabel
          value={label.de}
          onCommit={(de) => de !== '' && replace({ ...code, label: { ...label, de } })}
        />
      </td>
      <td>
        <TextInput
          label={words.codeLabelEnglishOf(at + 1)}
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
          label={words.removeCode(label.de)}
          onPress={() => onChange(codes.toSpliced(at, 1))}
        />
      </td>
    </tr>
  )
}

/** A key is renamed wherever it is compared, or not at all. */
function useKey({
  props: { definition, id, place },
  code,
  codes,
}: Pick<RowProps, 'props' | 'code' | 'codes'>) {
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  const language = useLanguage((state) => state.language)
  const from = keyOf(code.value)
  const name = fieldLabel(definition, id, language) ?? place.name
  const problem = (to: string): string | undefined => {
    if (to === from) return undefined
    if (to === '') return words.codeEmpty
    if (codes.some(({ value }) => keyOf(value) === to)) return words.codeTaken(to)
    const renamed = renameCode(definition, { id, from, to })
    const [first] = 'blockers' in renamed ? renamed.blockers : []
    if (first === undefined) return undefined
    const { title, note } = placeInWords(first, { definition, language })
    return words.codeFixed(`${title} (${note})`)
  }
  const rename = (to: string): void => {
    change(text.change.rename(from, `${to} (${name})`), (now) => {
      const renamed = renameCode(now, { id, from, to })
      return 'blockers' in renamed ? now : renamed.definition
    })
  }
  return [problem, rename] as const
}
