import { memo, useEffect, useRef } from 'react'
import { Button as Pressable } from 'react-aria-components'
import type { Finding } from '#shared/lint/lint.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { showFinding } from '../commands/findings.ts'
import { applyFix } from '../designer/documentStore.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { isWaivable } from '#shared/lint/waivers.ts'
import { waiverTexts } from '#shared/text/waivers.ts'
import { FixAllButton } from './FixAllButton.tsx'
import { WaiverButton } from './WaiverButton.tsx'
import { RemedyButton } from './RemedyButton.tsx'

interface RowProps {
  readonly finding: Finding
  /** Of the step it is about. */
  readonly name: Localised | undefined
  readonly current: boolean
}

/** A finding, where it is and what can be done about it. Most stay as they are when the draft changes. */
export const FindingRow = memo(function FindingRow({ finding, name, current }: RowProps) {
  const text = useTexts(findingListTexts)
  const language = useLanguage((state) => state.language)
  const chosen = useSession(
    (state) => finding.element !== undefined && state.elements.includes(finding.element),
  )
  const { severity } = finding
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={row} className={`${severity}${current || chosen ? ' on' : ''}`}>
      <Icon name={severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'wand'} />
      <Pressable className="what" onPress={() => showFinding(finding)}>
        <b>
          <span className="sr">{text.severity[severity]}: </span>
          {inLanguage(finding.title, language)}
        </b>
        <Said finding={finding} />
      </Pressable>
      <span className="at">
        {name === undefined ? text.wholeService : inLanguage(name, language)}
      </span>
      <span className="acts">
        {isWaivable(finding) ? <WaiverButton finding={finding} /> : undefined}
        {current ? <FixAllButton finding={finding} /> : undefined}
        <WayOut {...{ finding, current }} />
      </span>
    </li>
  )
})

/** What helps, who says so, and why it may stay. */
function Said({ finding: { text, basis, waived } }: Pick<RowProps, 'finding'>) {
  const list = useTexts(findingListTexts)
  const { because } = useTexts(waiverTexts)
  const { read } = useSaid()
  return (
    <>
      <small>{read(text)}</small>
      {basis === undefined ? undefined : <small>{list.basis(read(basis))}</small>}
      {waived === undefined ? undefined : <small>{because(waived)}</small>}
    </>
  )
}

/** What puts it right at once, or asks first; else where to look. */
function WayOut({ finding, current }: Omit<RowProps, 'name'>) {
  const text = useTexts(findingListTexts)
  const language = useLanguage((state) => state.language)
  const { fix, remedy } = finding
  if (remedy !== undefined) return <RemedyButton {...{ finding, remedy }} isMain={current} />
  if (fix === undefined)
    return (
      <Button kind="quiet" size="s" onPress={() => showFinding(finding)}>
        {text.show}
      </Button>
    )
  const label = inLanguage(fix.label, language)
  const repair = (): void => {
    if (finding.element !== undefined) select([finding.element])
    if (applyFix(label, fix.change)) announce(text.fixed(label))
  }
  return (
    <Button kind={current ? 'primary' : 'soft'} size="s" onPress={repair}>
      {label}
    </Button>
  )
}
