import { Fragment, memo, useMemo } from 'react'
import type { Localised } from '#shared/model/localised.ts'
import { codeListTexts } from '#shared/text/codeLists.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { useKept } from '../background/useKept.ts'
import { change } from '../designer/documentStore.ts'
import { codesOf, keyOf, setCodes, type Code } from '../editing/commands/codeList.ts'
import { placeOf } from '../editing/fieldPlace.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useCodeKey } from './useCodeKey.ts'
import { useCodeWindow } from './useCodeWindow.ts'

interface TableProps {
  readonly id: string
  /** Of the field. */
  readonly name: string
  readonly codes: readonly Code[]
}

/** Lists may be long: only what is on the screen is in the page, and only what changed is drawn again. */
export function CodeTable({ id, name, codes }: TableProps) {
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  const held = useKept(codes)
  const { items, total, above, setBody, setActive } = useCodeWindow(held.length)
  return (
    <table className="codes" aria-rowcount={held.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {[words.codeValue, codeListTexts.de.codeLabel, fieldTexts.de.labelEnglish].map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
          <th scope="col">
            <span className="sr">{text.actionColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={setBody}>
        {items.map(({ index, start }, at) => {
          const code = held[index]
          const from = items[at - 1]?.end ?? above
          return code === undefined ? undefined : (
            <Fragment key={index}>
              <Gap height={start - from} />
              <tr data-index={index} aria-rowindex={index + 2} onFocus={() => setActive(index)}>
                <CodeRow {...{ id, name, code }} at={index} />
              </tr>
            </Fragment>
          )
        })}
        <Gap height={total + above - (items.at(-1)?.end ?? above)} />
      </tbody>
    </table>
  )
}

/** Stands for the rows that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? undefined : <tr aria-hidden style={{ height }} />
}

interface RowProps extends Omit<TableProps, 'codes'> {
  readonly code: Code
  readonly at: number
}

const CodeRow = memo(function CodeRow({ id, name, code, at }: RowProps) {
  const text = useTexts(fieldTexts)
  const words = useTexts(codeListTexts)
  const key = useCodeKey({ id, name, code })
  const label: Localised = code.label ?? { de: keyOf(code.value) }
  const edit = useMemo(() => editing(text.change.codes(name), id), [text, name, id])
  const relabel = (next: Localised): void =>
    edit((codes) => codes.with(at, { ...code, label: next }))
  return (
    <>
      <td>
        <TextInput
          label={words.codeValueOf(at + 1)}
          hideLabel
          value={keyOf(code.value)}
          problem={key.problem}
          onCommit={key.rename}
        />
      </td>
      <td>
        <TextInput
          label={words.codeLabelOf(at + 1)}
          hideLabel
          value={label.de}
          onCommit={(de) => de !== '' && relabel({ ...label, de })}
        />
      </td>
      <td>
        <TextInput
          label={words.codeLabelEnglishOf(at + 1)}
          hideLabel
          value={label.en ?? ''}
          onCommit={(en) => relabel({ de: label.de, ...(en === '' ? {} : { en }) })}
        />
      </td>
      <td>
        <IconButton
          icon="trash"
          label={words.removeCode(label.de)}
          onPress={() => edit((codes) => codes.toSpliced(at, 1))}
        />
      </td>
    </>
  )
})

/** Changes the codes as they are then. */
function editing(label: string, id: string) {
  return (next: (codes: readonly Code[]) => readonly Code[]): void => {
    change(label, (now) => {
      const place = placeOf(now, id)
      return place === undefined ? now : setCodes(now, id, next(codesOf(place.schema)))
    })
  }
}
