import { useState } from 'react'
import { Button as Pressable, ToggleButton } from 'react-aria-components'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { applyFix } from '../designer/documentStore.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import './lint.css'

const severities = ['error', 'warning', 'info'] as const

/** What the checker says, each with its place and, where there is one, the way out. */
export function FindingsDock({
  definition,
  findings,
  onShow,
}: {
  readonly definition: Definition
  readonly findings: readonly Finding[]
  readonly onShow: (finding: Finding) => void
}) {
  const text = useTexts(findingListTexts)
  const [filter, setFilter] = useState<Finding['severity']>()
  const [current, setCurrent] = useState<string>()
  const shown =
    filter === undefined ? findings : findings.filter(({ severity }) => severity === filter)
  const at = shown.findIndex(({ id }) => id === current)
  const show = (finding: Finding | undefined): void => {
    if (finding === undefined) return
    setCurrent(finding.id)
    onShow(finding)
  }
  const errors = findings.some(({ severity }) => severity === 'error')
  const labels = { error: text.errors, warning: text.warnings, info: text.infos }
  return (
    <section className="panel dock" aria-label={text.title}>
      <div className="ph">
        <h2>{text.title}</h2>
        <span className={errors ? 'cnt err' : findings.length === 0 ? 'cnt plain' : 'cnt'}>
          {findings.length}
        </span>
        <div className="filters">
          <Filter label={text.all} on={filter === undefined} onPress={() => setFilter(undefined)} />
          {severities.map((severity) => {
            const count = findings.filter((finding) => finding.severity === severity).length
            return count === 0 ? undefined : (
              <Filter
                key={severity}
                label={`${labels[severity]} ${count}`}
                on={filter === severity}
                onPress={() => setFilter(filter === severity ? undefined : severity)}
              />
            )
          })}
        </div>
        <span className="grow" />
        {shown.length === 0 ? undefined : (
          <>
            <span className="muted num">{at < 0 ? '' : text.position(at + 1, shown.length)}</span>
            <IconButton
              label={text.previous}
              icon="up"
              onPress={() => show(shown.at(at <= 0 ? -1 : at - 1))}
            />
            <IconButton
              label={text.next}
              icon="down"
              onPress={() => show(shown[at + 1] ?? shown[0])}
            />
          </>
        )}
      </div>
      {shown.length === 0 ? (
        <div className="empty">
          <h2>{text.none}</h2>
          <p>{text.noneText}</p>
        </div>
      ) : (
        <ul className="fs">
          {shown.map((finding) => (
            <Row
              key={finding.id}
              {...{ definition, finding }}
              current={finding.id === current}
              onShow={() => show(finding)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Filter({
  label,
  on,
  onPress,
}: {
  readonly label: string
  readonly on: boolean
  readonly onPress: () => void
}) {
  return (
    <ToggleButton className="fl" isSelected={on} onPress={onPress}>
      {label}
    </ToggleButton>
  )
}

function Row({
  definition,
  finding,
  current,
  onShow,
}: {
  readonly definition: Definition
  readonly finding: Finding
  readonly current: boolean
  readonly onShow: () => void
}) {
  const text = useTexts(findingListTexts)
  const language = useLanguage((state) => state.language)
  const chosen = useSession(
    (state) => finding.element !== undefined && state.elements.includes(finding.element),
  )
  const { fix, severity } = finding
  const name = definition.processes[finding.process ?? '']?.elements[finding.element ?? '']?.name
  const repair = (): void => {
    if (fix === undefined) return
    const label = inLanguage(fix.label, language)
    if (finding.element !== undefined) select([finding.element])
    if (applyFix(label, fix.change)) announce(text.fixed(label))
  }
  return (
    <li className={`${severity}${current || chosen ? ' on' : ''}`}>
      <Icon name={severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'wand'} />
      <Pressable className="what" onPress={onShow}>
        <b>
          <span className="sr">{text.severity[severity]}: </span>
          {inLanguage(finding.title, language)}
        </b>
        <small>{inLanguage(finding.text, language)}</small>
      </Pressable>
      <span className="at">
        {name === undefined ? text.wholeService : inLanguage(name, language)}
      </span>
      {fix === undefined ? (
        <Button kind="quiet" size="s" onPress={onShow}>
          {text.show}
        </Button>
      ) : (
        <Button kind={current ? 'primary' : 'soft'} size="s" onPress={repair}>
          {inLanguage(fix.label, language)}
        </Button>
      )}
    </li>
  )
}
