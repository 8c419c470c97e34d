import type { KeyboardEvent } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Check } from './Check.tsx'
import type { Source } from './sources.ts'
import type { Rows, ShownRow } from './useRows.ts'

const height = 40
const width = 160
const around = 4

interface LinesProps {
  readonly view: MappingView
  readonly rows: Rows
  readonly selected: string | undefined
  readonly onSelect: (key: string) => void
}

/** The same rows as lines: those of the chosen row and its neighbours, never all at once. */
export function LinesView({ view, rows: { shown }, selected, onSelect }: LinesProps) {
  const text = useTexts(mappingTexts)
  const { lines: said } = useTexts(mappingEditorTexts)
  const at = Math.max(
    shown.findIndex(({ row }) => row.key === selected),
    0,
  )
  const first = Math.max(Math.min(at - around, shown.length - 2 * around - 1), 0)
  const near = shown.slice(first, first + 2 * around + 1)
  const sources = sourcesOf(near)
  return (
    <section className="mlines" aria-label={text.asLines}>
      <p className="muted">{said.help}</p>
      <div className="linesGrid" style={{ gridTemplateColumns: `1fr ${width}px 1fr` }}>
        <Sources sources={sources} />
        <Lines {...{ near, sources }} selected={shown[at]?.row.key} />
        <Targets {...{ shown, near, first, at, onSelect }} />
      </div>
      {view.rows.length === 0 ? <p className="muted">{text.none}</p> : undefined}
    </section>
  )
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const { lines: said } = useTexts(mappingEditorTexts)
  return (
    <div>
      <h2>{said.sources}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.path} className="end" style={{ height }}>
            <span className={`chip ${source.look}`}>
              <Icon name={source.icon} />
              <span>{source.label}</span>
            </span>
            <small>{source.group}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface TargetsProps extends Pick<LinesProps, 'onSelect'> {
  readonly shown: readonly ShownRow[]
  readonly near: readonly ShownRow[]
  readonly first: number
  readonly at: number
}

function Targets({ shown, near, first, at, onSelect }: TargetsProps) {
  const { lines: said } = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = shown[stepped(event.key, at, shown.length)]?.row.key
    if (key === undefined || !(event.key in steps)) return
    event.preventDefault()
    onSelect(key)
  }
  return (
    <div>
      <h2 id="lines-targets">{said.targets}</h2>
      <div
        role="listbox"
        tabIndex={0}
        aria-labelledby="lines-targets"
        aria-activedescendant={`line-${at}`}
        onKeyDown={onKeyDown}
      >
        {near.map((one, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the keys, by aria-activedescendant
          <div
            key={one.row.key}
            id={`line-${first + index}`}
            className="line"
            role="option"
            aria-selected={first + index === at}
            aria-setsize={shown.length}
            aria-posinset={first + index + 1}
            style={{ height }}
            onClick={() => onSelect(one.row.key)}
          >
            <b>{one.label}</b>
            <small>{inLanguage(one.row.group, language)}</small>
            <span className="sr">{said.from(one.taken.map(({ label }) => label).join(', '))}</span>
            <Check shown={one} />
          </div>
        ))}
      </div>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
}

function stepped(key: string, at: number, count: number): number {
  return Math.min(Math.max(at + (steps[key] ?? 0), 0), count - 1)
}

function sourcesOf(near: readonly ShownRow[]): readonly Source[] {
  const byPath = new Map(near.flatMap(({ taken }) => taken.map((one) => [one.path, one] as const)))
  return [...byPath.values()]
}

function Lines({
  near,
  sources,
  selected,
}: {
  readonly near: readonly ShownRow[]
  readonly sources: readonly Source[]
  readonly selected: string | undefined
}) {
  const size = Math.max(near.length, sources.length) * height
  const middle = (index: number): number => index * height + height / 2
  return (
    <svg className="wires" width={width} height={size} aria-hidden="true">
      {near.flatMap(({ row, taken }, to) =>
        taken.map(({ path }) => {
          const from = middle(sources.findIndex((one) => one.path === path))
          const end = middle(to)
          return (
            <path
              key={`${path} ${row.key}`}
              className={row.key === selected ? 'on' : ''}
              d={`M0 ${from} C${width / 2} ${from} ${width / 2} ${end} ${width} ${end}`}
            />
          )
        }),
      )}
    </svg>
  )
}
