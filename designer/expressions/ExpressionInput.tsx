import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type SyntheticEvent,
  type UIEvent,
} from 'react'
import type { Diagnostic } from '#shared/feel/compile.ts'
import type { Completion } from '#shared/feel/language/completions.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { AboutName } from './AboutName.tsx'
import { Highlight } from './Highlight.tsx'
import { optionId, Suggestions } from './Suggestions.tsx'
import type { Support } from './support.ts'
import { useCompletion, type Completing } from './useCompletion.ts'
import { useNameCard, type NameCard } from './useNameCard.ts'

interface InputProps {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly lines: number
  readonly support: Support
  readonly diagnostics: readonly Diagnostic[]
  readonly describedBy: string
  readonly onType: (text: string) => void
  readonly onCommit: (text: string) => void
  readonly onRevert: () => void
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** The field itself, transparent over its coloured text; one line is a combobox, several are a text box. */
export function ExpressionInput(props: InputProps) {
  const { id, label, text, lines, support, diagnostics, onType } = props
  const say = useTexts(expressionTexts)
  const [field, setField] = useState<Field | null>(null)
  const anchor = useMemo(() => ({ current: field }), [field])
  const completing = useCompletion(support)
  const card = useNameCard()
  useLayoutEffect(() => follow(field))
  useSaidCount(completing)
  const take = (completion: Completion): void => {
    completing.close()
    if (field !== null) onType(written(field, completion))
  }
  const list = `${id}-list`
  const shared = fieldProps({ ...props, completing, card, take, list })
  return (
    <div
      className={lines === 1 ? 'exprBox one' : 'exprBox many'}
      onMouseMove={card.point}
      onMouseLeave={card.leave}
    >
      <div className="colours" aria-hidden>
        <Highlight {...{ text, support, diagnostics }} />
        {/* A line that ends the text has no height of its own. */}
        {'\u200b'}
      </div>
      {lines === 1 ? (
        <input
          {...shared}
          ref={setField}
          role="combobox"
          aria-controls={list}
          aria-expanded={completing.isOpen}
        />
      ) : (
        <textarea {...shared} ref={setField} rows={lines} />
      )}
      <Suggestions
        id={list}
        label={say.suggestions(label)}
        {...{ anchor, completing }}
        onPick={take}
      />
      {completing.isOpen ? undefined : <AboutName {...{ text, support, card, anchor }} />}
    </div>
  )
}

/** The colours, which stand before the field, scroll with it. */
function follow(field: Field | null): void {
  const colours = field?.previousElementSibling
  if (field !== null && colours instanceof HTMLElement) colours.scrollLeft = field.scrollLeft
}

/** Into the field itself, so that the caret stays where it belongs. */
function written(field: Field, { from, to, insert, caret = insert.length }: Completion): string {
  field.focus()
  field.setRangeText(insert, from, to)
  field.setSelectionRange(from + caret, from + caret)
  return field.value
}

/** Who does not see the list is told that there is one. */
function useSaidCount({ options }: Completing): void {
  const say = useTexts(expressionTexts)
  const count = options.length
  useEffect(() => {
    if (count > 0) announce(say.found(count))
  }, [count, say])
}

interface Keyed extends InputProps {
  readonly completing: Completing
  readonly card: NameCard
  readonly take: (completion: Completion) => void
}

function fieldProps({ list, ...keyed }: Keyed & { readonly list: string }) {
  const { id, label, text, diagnostics, describedBy, onType, onCommit, completing } = keyed
  const { isOpen } = completing
  return {
    id,
    value: text,
    spellCheck: false,
    autoComplete: 'off',
    autoCapitalize: 'off',
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': diagnostics.some(({ severity }) => severity === 'error'),
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': isOpen ? list : undefined,
    'aria-activedescendant': isOpen ? optionId(list, completing.active) : undefined,
    onChange: ({ currentTarget }: { readonly currentTarget: Field }) => {
      onType(currentTarget.value)
      keyed.card.close()
      completing.follow(currentTarget.value, currentTarget.selectionStart ?? 0)
    },
    onBlur: () => {
      completing.close()
      keyed.card.close()
      onCommit(text)
    },
    onKeyDown: (event: KeyboardEvent<Field>) => {
      const act = actOf(event, keyed)
      if (act === undefined) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
    onScroll: (event: UIEvent<Field>) => follow(event.currentTarget),
    onSelect: (event: SyntheticEvent<Field>) => follow(event.currentTarget),
  } as const
}

/** What a key does; undefined where it does what it always does. */
function actOf(event: KeyboardEvent<Field>, keyed: Keyed): (() => void) | undefined {
  const { completing, take, lines, support, text, onCommit, onRevert } = keyed
  const { key, shiftKey } = event
  const help = helpOf(event, keyed)
  if (help !== undefined) return help
  const active = completing.options[completing.active]
  if (active === undefined) {
    if (key === 'Escape') return onRevert
    const isDone = lines === 1 || (!shiftKey && !support.isProse)
    return key === 'Enter' && isDone ? () => onCommit(text) : undefined
  }
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => completing.move(1),
    ArrowUp: () => completing.move(-1),
    Enter: () => take(active),
    Tab: () => take(active),
    Escape: completing.close,
  }
  if (/^(Arrow(Left|Right)|Home|End)$/.test(key)) completing.close()
  return Object.hasOwn(acts, key) ? acts[key] : undefined
}

/** What may stand at the caret, and what stands there. */
function helpOf(
  { key, ctrlKey, currentTarget: { selectionStart } }: KeyboardEvent<Field>,
  { completing, card, text }: Keyed,
): (() => void) | undefined {
  const caret = selectionStart ?? 0
  if (ctrlKey && key === ' ') return () => completing.ask(text, caret)
  if (key === 'F1') return () => card.show(caret)
  return key === 'Escape' && card.offset !== undefined ? card.close : undefined
}
