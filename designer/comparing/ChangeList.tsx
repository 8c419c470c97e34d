import {
  startTransition,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { Difference } from '#shared/comparing/difference.ts'
import { groupOf, groups } from '#shared/comparing/groups.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { changeText } from '#shared/text/review.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { EffectSign } from './EffectSign.tsx'
import { topicIcons } from './topicIcons.ts'
import './comparing.css'

interface ListProps<T extends Difference> {
  readonly changes: readonly T[]
  /** The place of the one in view. */
  readonly current?: string | undefined
  /** Called when a person chooses one; without it the list is there to read. */
  readonly onPick?: (change: T) => void
  /** Beside an entry. */
  readonly beside?: (change: T) => ReactNode
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** What is different, group by group, in plain words. */
export function ChangeList<T extends Difference>(props: ListProps<T>) {
  const { changes, current, onPick } = props
  const text = useTexts(comparingTexts)
  const list = useRef<HTMLDivElement>(null)
  const follow = (event: KeyboardEvent): void => {
    const by = arrows[event.key]
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('.entry') ?? [])]
    const at = entries.findIndex((one) => one === document.activeElement)
    const next = by === undefined || at < 0 ? undefined : entries[at + by]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    next.click()
  }
  const first = changes.some(({ at }) => at[0] === current) ? current : changes[0]?.at[0]
  return (
    <div ref={list} className="changes" {...(onPick === undefined ? {} : { onKeyDown: follow })}>
      {groups.map((group) => {
        const own = changes.filter(({ topic }) => groupOf[topic] === group)
        return own.length === 0 ? undefined : (
          <section key={group} aria-label={text.groups[group]}>
            <h3>
              {text.groups[group]} <span className="cnt">{own.length}</span>
            </h3>
            <Entries {...props} changes={own} stop={first} />
          </section>
        )
      })}
    </div>
  )
}

const many = 60

/** A long list begins with what a screen or two can hold. */
function Entries<T extends Difference>({
  changes,
  stop,
  ...props
}: ListProps<T> & { readonly stop: string | undefined }) {
  const text = useTexts(comparingTexts)
  const [all, setAll] = useState(false)
  const at = changes.findIndex((change) => change.at[0] === props.current)
  const shown = all || at >= many ? changes : changes.slice(0, many)
  return (
    <>
      <ul className="log">
        {shown.map((change) => (
          <Entry key={`${change.topic} ${change.at[0]}`} change={change} stop={stop} {...props} />
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button size="s" kind="quiet" onPress={() => startTransition(() => setAll(true))}>
          {text.showAll(changes.length)}
        </Button>
      )}
    </>
  )
}

function Entry<T extends Difference>({
  change,
  current,
  onPick,
  beside,
  stop,
}: Omit<ListProps<T>, 'changes'> & { readonly change: T; readonly stop: string | undefined }) {
  const isCurrent = change.at[0] === current
  const entry = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) entry.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li className={isCurrent ? 'on' : undefined}>
      {onPick === undefined ? (
        <span className="said">
          <Said change={change} />
        </span>
      ) : (
        <button
          ref={entry}
          type="button"
          className="entry"
          aria-current={isCurrent ? 'true' : undefined}
          tabIndex={change.at[0] === stop ? 0 : -1}
          onClick={() => onPick(change)}
        >
          <Said change={change} />
        </button>
      )}
      {beside?.(change)}
    </li>
  )
}

function Said({ change }: { readonly change: Difference }) {
  const language = useLanguage((choice) => choice.language)
  const { what, particulars } = changeText(change, language)
  return (
    <>
      <span className="signs">
        <Icon name={topicIcons[change.topic]} />
        <EffectSign effect={change.effect} />
      </span>
      <span>
        {what}
        {particulars !== '' && <small>{particulars}</small>}
      </span>
    </>
  )
}
