import { grouped } from '#shared/bpmn/grouped.ts'
import type { Finding } from '#shared/lint/lint.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

/** Shows what one rule says, each rule named by the first that it says; needless where there is one rule only. */
export function RuleFilter({
  findings,
  rule,
}: {
  readonly findings: readonly Finding[]
  readonly rule: string | undefined
}) {
  const text = useTexts(findingListTexts)
  const language = useLanguage((state) => state.language)
  const rules = grouped(findings, (finding) => finding.rule)
  if (rules.size < 2) return null
  const options = [...rules].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return []
    const title = inLanguage(first.title, language)
    return [{ id, label: others.length === 0 ? title : text.alike(title, others.length) }]
  })
  return (
    <div className="byRule">
      <Choice
        label={text.rule}
        value={rule !== undefined && rules.has(rule) ? rule : ''}
        options={[{ id: '', label: text.everyRule }, ...options]}
        onChange={(id) => useSession.setState({ rule: id === '' ? undefined : id })}
      />
    </div>
  )
}
