import { useState, type ReactNode } from 'react'
import type { Difference } from '#shared/comparing/difference.ts'
import type { Definition } from '#shared/model/definition.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { changeText, reviewTexts } from '#shared/text/review.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Scroll } from '../ui/Scroll.tsx'
import { Segments } from '../ui/Segments.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { Compared } from './compared.ts'
import { Legend } from './Legend.tsx'
import { ProcessComparison } from './ProcessComparison.tsx'
import { TableChanges } from './TableChanges.tsx'
import { TextChanges } from './TextChanges.tsx'
import { showChange, usePassing, useWalk, walkChanges } from './walk.ts'
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
  const current = useWalk((walk) => walk.current)
  const shown = usePassing(compared.changes)
  const change = compared.changes.find(({ at }) => at[0] === current)
  const close = change && closeUp(change, [before, after])
  const { modes, mode, choose } = useMode({
    current,
    close: close?.mode,
    isWritten: written !== undefined,
  })
  const show = (place: string): void => {
    if (compared.changes.some(({ at }) => at[0] === place)) showChange(place)
  }
  return (
    <section className="cmp" aria-label={review.drawingPanel}>
      <div className="over">
        <Steps change={change} shown={shown} />
        {actions}
        <span className="grow" />
        <Modes {...{ modes, mode }} onChange={choose} />
      </div>
      {mode === 'drawing' && (
        <>
          <ProcessComparison
            {...{ before, after, change }}
            marks={compared.marks}
            differences={compared.changes}
            onPick={show}
          />
          <Legend />
        </>
      )}
      {mode === 'definition' && written}
      {close !== undefined && mode === close.mode && <CloseUp {...{ close, before, after }} />}
    </section>
  )
}

interface Known {
  readonly current: string | undefined
  /** How the change in view is looked at more closely. */
  readonly close: 'tables' | 'details' | undefined
  readonly isWritten: boolean
}

/** Each change is first shown as closely as it can be; what is written stays in view until a person looks elsewhere. */
function useMode({ current, close, isWritten }: Known) {
  const [chosen, setChosen] = useState<{ readonly mode: Mode; readonly of: string | undefined }>()
  const modes: readonly Mode[] = [
    'drawing',
    ...(close === undefined ? [] : [close]),
    ...(isWritten ? ['definition' as const] : []),
  ]
  const counts = chosen?.of === current || chosen?.mode === 'definition'
  const own = modes.find((one) => counts && one === chosen?.mode)
  return {
    modes,
    mode: own ?? close ?? 'drawing',
    choose: (mode: Mode) => setChosen({ mode, of: current }),
  }
}

interface CloseUpProps {
  readonly close: NonNullable<ReturnType<typeof closeUp>>
  readonly before: Definition
  readonly after: Definition
}

function CloseUp({ close: { mode, id, topic, title }, before, after }: CloseUpProps) {
  const { read } = useSaid()
  return (
    <Scroll className="closeUp" label={read(title)}>
      {mode === 'tables' ? (
        <TableChanges key={id} {...{ id, before, after }} />
      ) : (
        <TextChanges {...{ topic, id, before, after }} />
      )}
    </Scroll>
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
  const common = { topic, id, title }
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
