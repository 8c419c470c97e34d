import { useEffect, useRef, type RefObject } from 'react'
import { Popover } from 'react-aria-components'
import type { Completion } from '#shared/feel/language/completions.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { useLanguage } from '../ui/language.ts'
import type { Completing } from './useCompletion.ts'

interface SuggestionsProps {
  readonly id: string
  readonly label: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly completing: Completing
  readonly onPick: (completion: Completion) => void
}

/** The list under the field. The field keeps the focus; it names the active option. */
export function Suggestions({ id, label, anchor, completing, onPick }: SuggestionsProps) {
  const { options, active, isOpen, close } = completing
  return (
    <Popover
      className="popover suggestions"
      isNonModal
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      triggerRef={anchor}
      placement="bottom start"
    >
      <section aria-label={label}>
        <div className="options" role="listbox" id={id} aria-label={label}>
          {options.map((option, index) => (
            <Suggestion
              key={option.label}
              id={optionId(id, index)}
              option={option}
              isActive={index === active}
              onPick={() => onPick(option)}
            />
          ))}
        </div>
        <Help option={options[active]} />
      </section>
    </Popover>
  )
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}

function Suggestion({
  id,
  option,
  isActive,
  onPick,
}: {
  readonly id: string
  readonly option: Completion
  readonly isActive: boolean
  readonly onPick: () => void
}) {
  const language = useLanguage((state) => state.language)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and takes the keys
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <code>{option.label}</code>
      {option.title === undefined ? undefined : <span>{inLanguage(option.title, language)}</span>}
      {option.detail === undefined || option.kind === 'function' ? undefined : (
        <small>{inLanguage(option.detail, language)}</small>
      )}
    </div>
  )
}

/** What the active option is for. */
function Help({ option }: { readonly option: Completion | undefined }) {
  const language = useLanguage((state) => state.language)
  if (option?.help === undefined) return null
  return (
    <p className="about">
      {option.kind === 'function' && option.detail !== undefined ? (
        <code>{inLanguage(option.detail, language)}</code>
      ) : undefined}
      {inLanguage(option.help, language)}
    </p>
  )
}
