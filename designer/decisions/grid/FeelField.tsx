import { useEffect, useRef, type KeyboardEvent } from 'react'
import { withNames } from '#shared/feel/scope.ts'
import { ExpressionField } from '../../expressions/ExpressionField.tsx'
import type { CellSight } from '../columns.ts'

interface FeelProps {
  readonly label: string
  readonly words: string
  readonly sight: CellSight
  /** Just begun by typing, so that the next key goes on. */
  readonly isFresh: boolean
  readonly onChange: (typed: string) => void
  readonly onCommit: (typed: string, move?: 1 | -1) => void
  readonly onCancel: () => void
}

/** A cell as FEEL. The keys of a cell count while no suggestion is open. */
export function FeelField(props: FeelProps) {
  const { label, words, isFresh, onChange, onCommit, onCancel } = props
  const { kind, scope, tested, target } = props.sight
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = place.current?.querySelector('input')
    field?.focus()
    field?.setSelectionRange(isFresh ? field.value.length : 0, field.value.length)
  }, [isFresh])
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target, key, shiftKey } = event
    if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true')
      return
    const { value } = target
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => onCommit(value.trim()),
      Tab: () => onCommit(value.trim(), shiftKey ? -1 : 1),
      Escape: onCancel,
    }
    const act = Object.hasOwn(acts, key) ? acts[key] : undefined
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div ref={place} {...{ onKeyDownCapture }}>
      <ExpressionField
        {...{ label, kind, target }}
        scope={tested === undefined ? scope : withNames(scope, { '?': tested })}
        hideLabel
        value={words}
        onCommit={onChange}
      />
    </div>
  )
}
