import { useMemo, useState } from 'react'
import { codeListTexts } from '#shared/text/codeLists.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { change } from '../designer/documentStore.ts'
import { codesOf, keyOf, setCodes, type Code } from '../editing/commands/codeList.ts'
import { freeId } from '../editing/ids.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { CodeTable } from './CodeTable.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { useFieldEdit, type FieldProps } from './useFieldEdit.ts'

/** The values a field may have. Questions that offer them follow. */
export function CodeList(props: FieldProps) {
  const { id, place } = props
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  const { name } = useFieldEdit(props)
  const [pasting, setPasting] = useState(false)
  const codes = useMemo(() => codesOf(place.schema), [place.schema])
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
      {codes.length === 0 ? undefined : <CodeTable {...{ id, name, codes }} />}
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
