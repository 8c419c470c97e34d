import type { MouseEvent } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { poolIn } from '#shared/model/pools.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { rename } from '../canvas/actions.ts'
import { renameBeside } from '../canvas/besideActions.ts'
import { renamePool } from '../canvas/poolActions.ts'
import { Field } from '../canvas/RenameField.tsx'
import { toggle } from '../canvas/selecting.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { wordsOf } from './lineWords.ts'
import { onLineKey } from './onLineKey.ts'
import { activate, fold } from './outlineStore.ts'
import type { Row } from './rows.ts'
import { chooseTo, take } from './walkRows.ts'

interface LineProps {
  readonly definition: Definition
  readonly process: Process
  readonly row: Row
  readonly start: number
  readonly isActive: boolean
  readonly finding: { readonly count: number; readonly error: boolean } | undefined
}

/** As far as the outline is indented. */
const deepest = 9

export function Line({ definition, process, row, start, isActive, finding }: LineProps) {
  const language = useLanguage((state) => state.language)
  const drawing = useTexts(drawingTexts)
  const isSelected = useSession(({ elements, flow }) =>
    row.kind === 'step'
      ? elements.includes(row.id)
      : (row.kind === 'way' || row.kind === 'message') && flow === row.id,
  )
  const words = wordsOf(row, { definition, process, language })
  const { label, note, kind, who } = words
  const found = finding && drawing.findings(finding.count)
  return (
    <div
      role="row"
      className={`line ${row.kind} d${Math.min(row.level, deepest)}`}
      style={{ transform: `translateY(${start}px)` }}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-label={[label, note, kind, who, found].filter(Boolean).join(', ')}
      {...(!('id' in row) ? {} : { 'aria-selected': isSelected, 'data-part': row.id })}
      {...(row.open === undefined ? {} : { 'aria-expanded': row.open })}
      {...(isSelected ? { 'data-selected': true } : {})}
      data-line={row.key}
      onFocus={() => activate(row.key)}
      onClick={(event) => onClick(event, row)}
      onKeyDown={(event) => onLineKey(event, row)}
    >
      <div role="gridcell">
        {row.open === undefined ? undefined : <Chevron />}
        {words.icon === undefined ? undefined : <Icon name={words.icon} size="s" />}
        <Name row={row} label={label} onRename={renaming(row, process)} />
        {note === undefined ? undefined : <span className="br">{note}</span>}
        {finding === undefined ? undefined : (
          <span className={finding.error ? 'cnt err' : 'cnt'}>{finding.count}</span>
        )}
      </div>
    </div>
  )
}

function renaming(row: Row, { elements }: Process): NameProps['onRename'] {
  if (row.kind !== 'step' || Object.hasOwn(elements, row.id)) return rename
  return poolIn(row.id) === undefined ? renameBeside : renamePool
}

interface NameProps {
  readonly row: Row
  readonly label: string
  readonly onRename: (id: string, name: string) => void
}

/** The name is written anew where it stands. */
function Name({ row, label, onRename }: NameProps) {
  const id = row.kind === 'step' ? row.id : undefined
  const isRenamed = useSession(
    ({ renaming, at }) => at === 'outline' && id !== undefined && renaming === id,
  )
  if (isRenamed && id !== undefined) return <Field id={id} title={label} onRename={onRename} />
  return (
    <span className="label" title={label}>
      {label}
    </span>
  )
}

/** For the mouse alone: the keys of the line do the same. */
function Chevron() {
  return (
    <span className="chevron">
      <Icon name="down" size="s" />
    </span>
  )
}

function onClick(event: MouseEvent, row: Row): void {
  const { target } = event
  if (!(target instanceof Element) || target.matches('textarea')) return
  if (row.open !== undefined && target.closest('.chevron') !== null) return fold(row.key, row.open)
  if (event.shiftKey) return chooseTo(row)
  if ((event.ctrlKey || event.metaKey) && row.kind === 'step') return toggle(row.id)
  if (!('id' in row) && row.open !== undefined) fold(row.key, row.open)
  take(row)
}
