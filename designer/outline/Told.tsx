import type { KeyboardEvent } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Sentence } from '#shared/outline/telling.ts'
import { rename } from '../canvas/actions.ts'
import { Field } from '../canvas/RenameField.tsx'
import { useSession } from '../designer/sessionStore.ts'
import { useLanguage } from '../ui/language.ts'
import { onLineKey } from './onLineKey.ts'

interface ToldProps {
  readonly definition: Definition
  readonly process: string
  readonly sentence: Sentence
  readonly index: number
  readonly of: number
  readonly start: number
  readonly isActive: boolean
  readonly measure: (line: HTMLElement | null) => void
  readonly go: (index: number) => void
}

/** As far as a sentence is indented. */
const deepest = 6

export function Told({ sentence: { step, text, depth }, index, of, start, ...props }: ToldProps) {
  const { definition, process, isActive, measure, go } = props
  const language = useLanguage((state) => state.language)
  const isSelected = useSession(({ elements }) => elements.includes(step))
  const isRenamed = useSession(
    ({ renaming, at }) => at === 'outline' && renaming === step && isActive,
  )
  const name = definition.processes[process]?.elements[step]?.name
  return (
    <div
      ref={measure}
      data-index={index}
      role="option"
      className={`told d${Math.min(depth, deepest)}`}
      style={{ transform: `translateY(${start}px)` }}
      tabIndex={isActive ? 0 : -1}
      aria-posinset={index + 1}
      aria-setsize={of}
      aria-selected={isSelected}
      {...(isSelected ? { 'data-selected': true } : {})}
      data-part={step}
      data-line={index}
      onClick={() => go(index)}
      onKeyDown={(event) => onKey(event, { step, index, of, go })}
    >
      {isRenamed && name !== undefined ? (
        <Field id={step} title={inLanguage(name, language)} onRename={rename} />
      ) : (
        text
      )}
    </div>
  )
}

type Place = Pick<ToldProps, 'index' | 'of' | 'go'> & { readonly step: string }

function onKey(event: KeyboardEvent, { step, index, of, go }: Place): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const isPlain = !ctrlKey && !metaKey && !altKey && !shiftKey
  const to = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: of - 1 }[key]
  if (!isPlain || to === undefined) return onLineKey(event, { kind: 'step', id: step })
  event.preventDefault()
  go(to)
}
