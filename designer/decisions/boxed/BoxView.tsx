import type { ComponentType } from 'react'
import type { Boxed } from '#shared/model/boxed.ts'
import { isLeaf } from '#shared/phrases/phrase.ts'
import { phraseOf } from '#shared/phrases/phraseOf.ts'
import { sentenceOf, spoken } from '#shared/phrases/sentenceOf.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { ExpressionField } from '../../expressions/ExpressionField.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { useLanguage, useTexts } from '../../ui/language.ts'
import type { BoxOf, BoxProps, ContentOf } from './boxProps.ts'
import { FunctionBox, InvocationBox } from './CallBoxes.tsx'
import { ContextBox } from './ContextBox.tsx'
import { asKind, choosable } from './emptyBox.ts'
import { ListBox, RelationBox } from './ListBoxes.tsx'
import { ConditionalBox, FilterBox, IteratorBox } from './PartBoxes.tsx'
import { TableBox } from './TableBox.tsx'
import './boxed.css'

/** A boxed expression: what kind it is, and its parts, each a box again. */
export function BoxView({ label, boxed, sight, onChange }: BoxProps) {
  const text = useTexts(boxedTexts)
  const entries = choosable
    .filter((kind) => kind !== boxed.kind)
    .map((kind) => ({ id: kind, label: text.kind[kind] }))
  const pick = (id: string): void => {
    const kind = choosable.find((one) => one === id)
    if (kind !== undefined) onChange(asKind(kind, boxed))
  }
  return (
    <div className={`box ${boxed.kind}`} role="group" aria-label={label}>
      <div className="boxh">
        <span>{label}</span>
        <MenuButton
          label={text.changeKind(label)}
          entries={entries}
          onPick={pick}
          icon="down"
          className="btn s quiet"
        >
          {text.kind[boxed.kind]}
        </MenuButton>
      </div>
      <Content {...{ label, boxed, sight, onChange }} />
    </div>
  )
}

const contents: {
  readonly [K in Boxed['kind']]: ComponentType<ContentOf<K>>
} = {
  literal: LiteralBox,
  context: ContextBox,
  list: ListBox,
  relation: RelationBox,
  invocation: InvocationBox,
  function: FunctionBox,
  conditional: ConditionalBox,
  for: IteratorBox,
  some: IteratorBox,
  every: IteratorBox,
  filter: FilterBox,
  table: TableBox,
}

function Content<K extends Boxed['kind']>(props: BoxOf<K>) {
  const Inner: ComponentType<ContentOf<K>> = contents[props.boxed.kind]
  return <Inner {...props} Box={BoxView} />
}

const longLine = 70

/** The expression, and where a sentence can say it what it says. */
function LiteralBox({ label, boxed, sight, onChange }: BoxOf<'literal'>) {
  const language = useLanguage((state) => state.language)
  const scope = sight.scopeWith(sight.locals)
  const phrase = phraseOf(boxed.text, scope)
  const isLong = boxed.text.length > longLine || boxed.text.includes('\n')
  return (
    <>
      <ExpressionField
        label={label}
        hideLabel
        kind="expression"
        scope={scope}
        lines={isLong ? 3 : 1}
        value={boxed.text}
        onCommit={(text) => {
          const { absent: _absent, ...rest } = boxed
          onChange({ ...rest, text })
        }}
      />
      {phrase === undefined || isLeaf(phrase) ? undefined : (
        <p className="hint">{spoken(sentenceOf(phrase, language, () => undefined))}</p>
      )}
    </>
  )
}
