import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { FindingFilters } from './FindingFilters.tsx'
import { FindingRow } from './FindingRow.tsx'
import './lint.css'

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
  const show = (finding: Finding | undefined): void => {
    if (finding === undefined) return
    setCurrent(finding.id)
    onShow(finding)
  }
  return (
    <section className="panel dock" aria-label={text.title}>
      <div className="ph">
        <h2>{text.title}</h2>
        <Count findings={findings} />
        <FindingFilters findings={findings} filter={filter} onFilter={setFilter} />
        <span className="grow" />
        <Walk shown={shown} current={current} onShow={show} />
      </div>
      {shown.length === 0 ? (
        <div className="empty">
          <h2>{text.none}</h2>
          <p>{text.noneText}</p>
        </div>
      ) : (
        <ul className="fs">
          {shown.map((finding) => (
            <FindingRow
              key={finding.id}
              {...{ definition, finding, findings }}
              current={finding.id === current}
              onShow={() => show(finding)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Count({ findings }: { readonly findings: readonly Finding[] }) {
  const look = findings.some(({ severity }) => severity === 'error') ? 'cnt err' : 'cnt'
  return <span className={findings.length === 0 ? 'cnt plain' : look}>{findings.length}</span>
}

/** From finding to finding, round and round. */
function Walk({
  shown,
  current,
  onShow,
}: {
  readonly shown: readonly Finding[]
  readonly current: string | undefined
  readonly onShow: (finding: Finding | undefined) => void
}) {
  const text = useTexts(findingListTexts)
  if (shown.length === 0) return null
  const at = shown.findIndex(({ id }) => id === current)
  return (
    <>
      <span className="muted num">{at < 0 ? '' : text.position(at + 1, shown.length)}</span>
      <IconButton
        label={text.previous}
        icon="up"
        onPress={() => onShow(shown.at(at <= 0 ? -1 : at - 1))}
      />
      <IconButton label={text.next} icon="down" onPress={() => onShow(shown[at + 1] ?? shown[0])} />
    </>
  )
}
