import { useEffect, useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import type { Fit } from '#shared/mappings/check.ts'
import { propose } from '#shared/mappings/propose.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { valueAt } from '#shared/model/path.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { fitFor, type Known, type Source } from './sources.ts'
import type { Rows } from './useRows.ts'
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

interface Choice {
  readonly id: string
  readonly source: Source
  readonly fit: Fit
}

interface Section {
  readonly title: string
  readonly choices: readonly Choice[]
}

/** More are found by typing. */
const most = 60

/** Every value of all earlier steps, with that of the sample case and how well it fits. Type, arrow, Enter. */
export function SourcePicker(props: PickerProps) {
  const { row, label, chosen, input, onPick } = props
  const text = useTexts(mappingEditorTexts)
  const id = useId()
  const [typed, setTyped] = useState('')
  const { sections, hidden } = useSections(props, typed)
  const choices = sections.flatMap((section) => section.choices)
  const [active, setActive] = useState<string>()
  const current =
    choices.find((one) => one.id === active) ??
    (typed === ''
      ? choices.find(({ source }) => chosen.includes(source.path))
      : choices.find(({ source, fit }) => fit.kind !== 'no' && beginsWith(source, typed))) ??
    choices.find(({ fit }) => fit.kind !== 'no')
  const pick = ({ source, fit }: Choice): void => {
    if (fit.kind !== 'no') onPick(source)
  }
  const currentId = current?.id
  useEffect(() => {
    const option = document.getElementById(`${id}-${currentId}`)
    const list = document.getElementById(`${id}-list`)
    if (option === null || list === null) return
    // not scrollIntoView, which would move the table too
    const top = option.offsetTop - list.offsetTop
    if (top < list.scrollTop) list.scrollTop = top
    else if (top + option.offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top + option.offsetHeight - list.clientHeight
  }, [id, currentId])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const at = choices.findIndex((one) => one.id === current?.id)
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = choices[Math.min(Math.max(at + step, 0), choices.length - 1)]
      setActive(next?.id)
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      if (chosen.includes(current.source.path)) props.onConfirm()
      else pick(current)
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      setTyped('')
    }
  }
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
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(undefined)
          }}
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
                {...{ choice, row, rows: props.rows }}
                language={props.known.language}
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
        <i className="clip">{inLanguage(fit.reason, language)}</i>
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

function useSections(
  { row, known, sources }: PickerProps,
  typed: string,
): { readonly sections: readonly Section[]; readonly hidden: number } {
  const editor = useTexts(mappingEditorTexts)
  const words = useTexts(mappingTexts)
  const text = useMemo(() => ({ ...words, ...editor }), [words, editor])
  const best = useMemo(() => {
    const place = { path: row.key, schema: row.schema ?? {}, label: row.label }
    const [found] = propose([place], sources.map(toPlace), row.scope.types)
    return (found?.proposals ?? []).map(({ path }) => path)
  }, [row, sources])
  return useMemo(() => {
    const wanted = plain(typed)
    const found = sources.filter(
      ({ label, group }) => plain(label).includes(wanted) || plain(group).includes(wanted),
    )
    const choice = (source: Source, prefix = ''): Choice => ({
      id: `${prefix}${source.path.replaceAll('.', '-')}`,
      source,
      fit: fitFor(source, row, known),
    })
    const first = typed === '' ? best : []
    const top = first.flatMap((path) => sources.find((one) => one.path === path) ?? [])
    const groups = new Map<string, Choice[]>()
    for (const source of found) {
      const name = source.isLater ? text.later : source.group
      groups.set(name, [...(groups.get(name) ?? []), choice(source)])
    }
    const ordered = [...groups].map(([title, choices]) => ({
      title,
      choices: choices.toSorted(byFit),
    }))
    const ranks = [
      [text.eachItem],
      [text.person, text.case, text.deadlines],
      [text.nobody],
      [text.later],
    ]
    const rank = (title: string): number =>
      ranked(ranks.findIndex((names) => names.includes(title)))
    ordered.sort((a, b) => rank(a.title) - rank(b.title))
    const sections = [
      ...(top.length === 0
        ? []
        : [{ title: text.best, choices: top.map((one) => choice(one, 'best-')) }]),
      ...ordered,
    ]
    return cut(sections)
  }, [typed, sources, row, known, best, text])
}

/** Steps stand behind the entry of a list and before what is known of every case. */
function ranked(rank: number): number {
  return rank === 0 ? -1 : Math.max(rank, 0)
}

function cut(sections: readonly Section[]) {
  let left = most
  const kept = sections.flatMap(({ title, choices }) => {
    const some = choices.slice(0, left)
    left -= some.length
    return some.length === 0 ? [] : [{ title, choices: some }]
  })
  const all = sections.reduce((count, { choices }) => count + choices.length, 0)
  return { sections: kept, hidden: Math.max(all - most, 0) }
}

const order = { exact: 0, possible: 1, mayBeMissing: 2, no: 3 } as const satisfies Record<
  Fit['kind'],
  number
>

function byFit(a: Choice, b: Choice): number {
  return order[a.fit.kind] - order[b.fit.kind]
}

function toPlace({ path, schema, label }: Source) {
  return { path, schema, label: { de: label } }
}

function beginsWith({ label }: Source, typed: string): boolean {
  return plain(label).startsWith(plain(typed))
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss')
}
