import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { valueAt } from '#shared/model/path.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import type { Known, Source } from './sources.ts'
import type { Rows } from './useRows.ts'
import { beginsWith, useSections, type Choice } from './useSections.ts'
import { written } from './written.ts'

interface PickerProps {
  readonly row: ViewRow
  readonly known: Known
  readonly sources: readonly Source[]
  readonly rows: Rows
  readonly label: string
  readonly chosen: readonly string[]
  readonly input: RefObject<HTMLInputElement | null>
  readonly onPick: (source: Source) => void
  /** The choice stands already, and Enter was pressed once more. */
  readonly onConfirm: () => void
}

/** Every value of all earlier steps, with that of the sample case and how well it fits. Type, arrow, Enter. */
export function SourcePicker(props: PickerProps) {
  const { row, label, chosen, input, rows, known } = props
  const text = useTexts(mappingEditorTexts)
  const id = useId()
  const { typed, type, sections, choices, hidden, current, pick, onKeyDown } = usePicking(props, id)
  return (
    <div className="pick">
      <div className="field">
        <Icon name="search" />
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
          autoComplete="off"
          placeholder={text.searchOrigin}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} className="choices">
        {sections.map((section, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two steps may be called alike
          <div key={at} role="group" aria-labelledby={`${id}-${at}`}>
            <div id={`${id}-${at}`} className="from" role="presentation">
              {section.title}
            </div>
            {section.choices.map((choice) => (
              <Option
                key={choice.id}
                {...{ choice, row, rows }}
                language={known.language}
                id={`${id}-${choice.id}`}
                isActive={choice.id === current?.id}
                isChosen={chosen.includes(choice.source.path)}
                onPick={() => pick(choice)}
              />
            ))}
          </div>
        ))}
      </div>
      {choices.length === 0 ? <p className="none">{text.nothing}</p> : undefined}
      {hidden > 0 ? <p className="none">{text.moreOrigins(hidden)}</p> : undefined}
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

function usePicking(props: PickerProps, id: string) {
  const { chosen, onPick, onConfirm } = props
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<string>()
  const { sections, hidden } = useSections(props, typed)
  const choices = sections.flatMap((section) => section.choices)
  const likely =
    typed === ''
      ? choices.find(({ source }) => chosen.includes(source.path))
      : choices.find(({ source, fit }) => fit.kind !== 'no' && beginsWith(source, typed))
  const current =
    choices.find((one) => one.id === active) ??
    likely ??
    choices.find(({ fit }) => fit.kind !== 'no')
  useInView(id, current?.id)
  const pick = ({ source, fit }: Choice): void => {
    if (fit.kind !== 'no') onPick(source)
  }
  const type = (next: string): void => {
    setTyped(next)
    setActive(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = steps[event.key]
    if (step !== undefined) {
      const at = choices.findIndex((one) => one.id === current?.id)
      setActive(choices[Math.min(Math.max(at + step, 0), choices.length - 1)]?.id)
    } else if (event.key === 'Enter' && current !== undefined) {
      if (chosen.includes(current.source.path)) onConfirm()
      else pick(current)
    } else if (event.key === 'Escape' && typed !== '') type('')
    else return
    event.preventDefault()
  }
  return { typed, type, sections, choices, hidden, current, pick, onKeyDown }
}

/** Not scrollIntoView alone, which would move the table where the list alone can: only in a low window it has to. */
function useInView(id: string, current: string | undefined): void {
  useEffect(() => {
    const option = document.getElementById(`${id}-${current}`)
    const list = document.getElementById(`${id}-list`)
    if (option === null || list === null) return
    const top = option.offsetTop - list.offsetTop
    if (top < list.scrollTop) list.scrollTop = top
    else if (top + option.offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top + option.offsetHeight - list.clientHeight
    if (option.getBoundingClientRect().bottom > globalThis.innerHeight)
      option.scrollIntoView({ block: 'nearest' })
  }, [id, current])
}

interface OptionProps extends Pick<PickerProps, 'row' | 'rows'> {
  readonly choice: Choice
  readonly language: Known['language']
  readonly id: string
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onPick: () => void
}

function Option({ choice, row, rows, language, id, isActive, isChosen, onPick }: OptionProps) {
  const text = useTexts(mappingEditorTexts)
  const { source, fit } = choice
  const value = valueAt(rows.seenBy(row), source.path)
  const { types } = row.scope
  const { schema } = source
  const no = fit.kind === 'no'
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the keys, by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={no}
      className={['opt', isActive ? 'on' : '', no ? 'no' : ''].join(' ')}
      onClick={onPick}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Icon name={source.icon} size="s" />
      <span className="clip">{source.label}</span>
      {no ? (
        <i>{inLanguage(fit.reason, language)}</i>
      ) : (
        <>
          <span className="clip sampled">
            {value === undefined || value === null
              ? ''
              : written({ value, schema }, { types, language })}
          </span>
          <small className={fit.kind}>{text.fit[fit.kind]}</small>
        </>
      )}
    </div>
  )
}
