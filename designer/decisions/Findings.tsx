import { useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { conditionsInWords, inputsInWords } from '#shared/decisions/inWords.ts'
import { repair } from '#shared/decisions/repair.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Finding } from '#shared/lint/lint.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { applyFix } from '../designer/documentStore.ts'
import { leaveOpen } from '../editing/commands/decisionVersions.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import type { SetDecision } from './editing.ts'
import type { Gap } from './grid/items.ts'
import type { Period } from './validity.ts'

interface FindingsProps {
  readonly definition: Definition
  readonly version: Decision
  readonly period: Period
  readonly gaps: readonly Gap[]
  readonly findings: readonly Finding[]
  readonly setPart: SetDecision
}

/** What the check says of the table, each with the way out. */
export function Findings({ definition, version, gaps, findings, setPart }: FindingsProps) {
  const { read } = useSaid()
  const others = findings.filter(({ id }) => !id.startsWith('decisionCases gap '))
  return (
    <div className="finds" id="luecken" tabIndex={-1}>
      {gaps.map((gap) => (
        <GapFinding key={JSON.stringify(gap.when)} {...{ definition, version, gap, setPart }} />
      ))}
      {others.map(({ id, severity, title, text, fix }) => (
        <div key={id} className={`find ${severity}`}>
          <Icon name={severity === 'error' ? 'error' : severity === 'info' ? 'wand' : 'warning'} />
          <div className="grow">
            <b>{read(title)}</b>
            <p>{read(text)}</p>
          </div>
          {fix === undefined ? undefined : (
            <Button kind="soft" onPress={() => applyFix(read(fix.label), fix.change)}>
              {read(fix.label)}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}

function GapFinding({
  definition,
  version,
  gap,
  setPart,
}: Pick<FindingsProps, 'definition' | 'version' | 'setPart'> & { readonly gap: Gap }) {
  const { gap: text, label } = useTexts(decisionTexts)
  const { language } = useSaid()
  const [asking, setAsking] = useState(false)
  const scope = caseScope(definition)
  const missing = conditionsInWords(gap.when, version, { scope, language })
  const example = inputsInWords(gap.example, version, { scope, language })
  const close = (): void =>
    setPart(label.closeGap, (now) => ({ ...now, rows: repair(now, gap) ?? now.rows }))
  return (
    <div className="find warning">
      <Icon name="warning" />
      <div className="grow">
        <b>{text.title(missing)}</b>
        <p>{text.text(example)}</p>
      </div>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {text.leave}
      </Button>
      <Button kind="primary" onPress={close}>
        {text.close}
      </Button>
      {asking ? (
        <LeaveOpen
          missing={missing}
          onClose={() => setAsking(false)}
          onLeave={(reason) =>
            setPart(label.leaveOpen, (now) =>
              leaveOpen(now, {
                when: { ...gap.when },
                reason: { de: reason },
                ...(version.date === undefined ? {} : gap.period),
              }),
            )
          }
        />
      ) : undefined}
    </div>
  )
}

function LeaveOpen({
  missing,
  onClose,
  onLeave,
}: {
  readonly missing: string
  readonly onClose: () => void
  readonly onLeave: (reason: string) => void
}) {
  const { gap: text } = useTexts(decisionTexts)
  const designer = useTexts(designerTexts)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={text.leave}
      onClose={onClose}
      actions={
        <>
          <Button size="l" onPress={onClose}>
            {designer.cancel}
          </Button>
          <Button
            size="l"
            kind="primary"
            isDisabled={reason.trim() === ''}
            onPress={() => {
              onClose()
              onLeave(reason.trim())
            }}
          >
            {text.leave}
          </Button>
        </>
      }
    >
      <p>{text.whyText(missing)}</p>
      <TextField className="in" value={reason} onChange={setReason}>
        <Label>{text.why}</Label>
        <TextArea rows={3} />
      </TextField>
    </Dialog>
  )
}
