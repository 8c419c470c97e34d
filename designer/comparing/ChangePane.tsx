import { useState, type ReactNode } from 'react'
import type { Difference } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { changeText, reviewTexts } from '#shared/text/review.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import type { Compared } from './compared.ts'
import { Legend } from './Legend.tsx'
import { ProcessComparison } from './ProcessComparison.tsx'
import { TableChanges } from './TableChanges.tsx'
import { TextChanges } from './TextChanges.tsx'
import { passing, showChange, useWalk, walkChanges } from './walk.ts'
import './comparing.css'

interface PaneProps {
  readonly before: Definition
  readonly after: Definition
  readonly compared: Compared
  /** What can be done with the change in view. */
  readonly actions?: ReactNode
  /** The definitions as they are written, for who knows how to read them. */
  readonly written?: ReactNode
}

type Mode = 'drawing' | 'tables' | 'details' | 'definition'

/** The change in view: in the drawing, as a table with marked rows, or word by word. */
export function ChangePane({ before, after, compared, actions, written }: PaneProps) {
  const review = useTexts(reviewTexts)
  const walk = useWalk()
  const shown = passing(walk)
  const change = compared.changes.find(({ at }) => at[0] === walk.current)
  const close = change && closeUp(change, [before, after])
  const modes: readonly Mode[] = [
    'drawing',
    ...(close === undefined ? [] : [close.mode]),
    ...(written === undefined ? [] : ['definition' as const]),
  ]
  const [chosen, setChosen] = useState<{ readonly mode: Mode; readonly change: unknown }>()
  const own =
    chosen?.change === walk.current || chosen?.mode === 'definition' ? chosen?.mode : undefined
  const mode = modes.find((one) => one === own) ?? close?.mode ?? 'drawing'
  return (
    <section className="cmp" aria-label={review.drawingPanel}>
      <div className="over">
        <Steps change={change} shown={shown} />
        {actions}
        <span className="grow" />
        <Modes
          {...{ modes, mode }}
          onChange={(next) => setChosen({ mode: next, change: walk.current })}
        />
      </div>
      {mode === 'drawing' && (
        <>
          <ProcessComparison
            {...{ before, after, change }}
            marks={compared.marks}
            onPick={(place) =>
              compared.changes.some(({ at }) => at[0] === place) && showChange(place)
            }
          />
          <Legend />
        </>
      )}
      {mode === 'definition' && written}
      {mode === close?.mode && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <div className="closeUp" tabIndex={0} role="group" aria-label={close.title}>
          {close.mode === 'tables' ? (
            <TableChanges key={close.id} id={close.id} {...{ before, after }} />
          ) : (
            <TextChanges topic={close.topic} id={close.id} {...{ before, after }} />
          )}
        </div>
      )}
    </section>
  )
}

/** What can be looked at more closely than in the drawing. */
function closeUp(
  { topic, at: [first], title }: Difference,
  sides: readonly [Definition, Definition],
) {
  const [part, id = ''] = namesIn(first)
  const isTable =
    part === 'decisions' && sides.some(({ decisions }) => referred(decisions, id) !== undefined)
  const common = { topic, id, title: title.de }
  if (isTable) return { mode: 'tables' as const, ...common }
  const isRead = ['letters', 'forms'].includes(part ?? '') || topic === 'page'
  return isRead ? { mode: 'details' as const, ...common } : undefined
}

function Modes({
  modes,
  mode,
  onChange,
}: {
  readonly modes: readonly Mode[]
  readonly mode: Mode
  readonly onChange: (mode: Mode) => void
}) {
  const text = useTexts(comparingTexts)
  if (modes.length < 2) return null
  return (
    <Segments
      label={text.mode}
      value={mode}
      options={modes.map((id) => ({ id, label: text[id] }))}
      onChange={(id) => onChange(modes.find((one) => one === id) ?? 'drawing')}
    />
  )
}

/** One after the other, in words. */
function Steps({
  change,
  shown,
}: {
  readonly change: Difference | undefined
  readonly shown: readonly Difference[]
}) {
  const text = useTexts(comparingTexts)
  const language = useLanguage((choice) => choice.language)
  const at = shown.findIndex((one) => one.at[0] === change?.at[0])
  return (
    <span className="at" role="group" aria-label={text.changes}>
      <IconButton icon="left" label={text.previous} onPress={() => walkChanges(-1)} />
      <IconButton icon="right" label={text.next} onPress={() => walkChanges(1)} />
      <span>
        {change === undefined ? (
          text.chooseOne
        ) : (
          <>
            {at >= 0 && `${text.position(at + 1, shown.length)}: `}
            <b>{changeText(change, language).what}</b>
          </>
        )}
      </span>
    </span>
  )
}
