import { memo, useMemo } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { labelWithKey } from '../commands/commands.ts'
import { inView, walkFindings } from '../commands/findings.ts'
import { useSession } from '../designer/sessionStore.ts'
import { IconButton } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { FindingFilters } from './FindingFilters.tsx'
import { RuleFilter } from './RuleFilter.tsx'
import { FindingList } from './FindingList.tsx'
import './lint.css'

/** What the checker says, each with its place and, where there is one, the way out. */
export function FindingsDock({
  definition,
  findings,
}: {
  readonly definition: Definition
  /** Undefined until the checker has answered. */
  readonly findings: readonly Finding[] | undefined
}) {
  const text = useTexts(findingListTexts)
  const severity = useSession((state) => state.severity)
  const rule = useSession((state) => state.rule)
  const shown = useMemo(
    () => inView(findings ?? none, { severity, rule }),
    [findings, severity, rule],
  )
  if (findings === undefined) return <Checking />
  return (
    <section className="panel dock" aria-label={text.title}>
      <Head findings={findings} shown={shown} />
      {shown.length === 0 ? (
        <div className="empty">
          <h2>{text.none}</h2>
          <p>{text.noneText}</p>
        </div>
      ) : (
        <FindingList definition={definition} shown={shown} />
      )}
    </section>
  )
}

const none: readonly Finding[] = []

const Head = memo(function Head({
  findings,
  shown,
}: {
  readonly findings: readonly Finding[]
  readonly shown: readonly Finding[]
}) {
  const text = useTexts(findingListTexts)
  const severity = useSession((state) => state.severity)
  const rule = useSession((state) => state.rule)
  const current = useSession((state) => state.finding)
  return (
    <div className="ph">
      <h2>{text.title}</h2>
      <Count findings={findings} />
      <FindingFilters
        findings={findings}
        filter={severity}
        onFilter={(severity) => useSession.setState({ severity, rule: undefined })}
      />
      <RuleFilter findings={inView(findings, { severity, rule: undefined })} rule={rule} />
      <span className="grow" />
      <Walk shown={shown} current={current} />
    </div>
  )
})

function Checking() {
  const text = useTexts(findingListTexts)
  return (
    <section className="panel dock" aria-label={text.title} aria-busy>
      <div className="ph">
        <h2>{text.title}</h2>
      </div>
      <div className="empty">
        <h2>{text.checking}</h2>
        <p>{text.checkingText}</p>
      </div>
    </section>
  )
}

function Count({ findings }: { readonly findings: readonly Finding[] }) {
  const look = findings.some(({ severity }) => severity === 'error') ? 'cnt err' : 'cnt'
  return <span className={findings.length === 0 ? 'cnt plain' : look}>{findings.length}</span>
}

function Walk({
  shown,
  current,
}: {
  readonly shown: readonly Finding[]
  readonly current: string | undefined
}) {
  const text = useTexts(findingListTexts)
  const { language } = useLanguage()
  if (shown.length === 0) return null
  const at = shown.findIndex(({ id }) => id === current)
  return (
    <>
      <span className="muted num">{at < 0 ? '' : text.position(at + 1, shown.length)}</span>
      <IconButton
        label={labelWithKey('previousFinding', language)}
        icon="up"
        onPress={() => walkFindings(-1)}
      />
      <IconButton
        label={labelWithKey('nextFinding', language)}
        icon="down"
        onPress={() => walkFindings(1)}
      />
    </>
  )
}
