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

/** The same rows as lines: those of the chosen row and its neighbours, never all at once. */
export function LinesView({
  view,
  rows,
  selected,
  onSelect,
}: {
  readonly view: MappingView
  readonly rows: Rows
  readonly selected: string | undefined
  readonly onSelect: (key: string) => void
}) {
  const text = useTexts(mappingTexts)
  const { lines: said } = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  const { shown } = rows
  const at = Math.max(
    shown.findIndex(({ row }) => row.key === selected),
    0,
  )
  const first = Math.max(Math.min(at - around, shown.length - 2 * around - 1), 0)
  const near = shown.slice(first, first + 2 * around + 1)
  const sources = sourcesOf(near)
  const go = (to: number): void => {
    const key = shown[Math.min(Math.max(to, 0), shown.length - 1)]?.row.key
    if (key !== undefined) onSelect(key)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
      Home: -shown.length,
      End: shown.length,
    }[event.key]
    if (step === undefined) return
    event.preventDefault()
    go(at + step)
  }
  return (
    <section className="mlines" aria-label={text.asLines}>
      <p className="muted">{said.help}</p>
      <div className="linesGrid" style={{ gridTemplateColumns: `1fr ${width}px 1fr` }}>
        <div>
          <h2>{said.sources}</h2>
          <ul>
            {sources.map((source) => (
              <li key={source.path} style={{ height }}>
                <span className={`chip ${source.look}`}>
                  <Icon name={source.icon} />
                  <span>{source.label}</span>
                </span>
                <small>{source.group}</small>
              </li>
            ))}
          </ul>
        </div>
        <Lines {...{ near, sources }} selected={shown[at]?.row.key} />
        <div>
          <h2 id="lines-targets">{said.targets}</h2>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a listbox has the keys, by aria-activedescendant */}
          <ul
            role="listbox"
            tabIndex={0}
            aria-labelledby="lines-targets"
            aria-activedescendant={`line-${at}`}
            onKeyDown={onKeyDown}
          >
            {near.map((one, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
              <li
                key={one.row.key}
                id={`line-${first + index}`}
                role="option"
                aria-selected={first + index === at}
                aria-setsize={shown.length}
                aria-posinset={first + index + 1}
                style={{ height }}
                onClick={() => onSelect(one.row.key)}
              >
                <b>{one.label}</b>
                <small>{inLanguage(one.row.group, language)}</small>
                <span className="sr">
                  {said.from(one.taken.map(({ label }) => label).join(', '))}
                </span>
                <Check shown={one} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      {view.rows.length === 0 ? <p className="muted">{text.none}</p> : undefined}
    </section>
  )
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
