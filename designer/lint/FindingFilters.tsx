import { ToggleButton } from 'react-aria-components'
import type { Finding } from '#shared/lint/lint.ts'
import { findingListTexts } from '#shared/text/findingList.ts'
import { useTexts } from '../ui/language.ts'

const severities = ['error', 'warning', 'info'] as const

/** Shows findings of one severity, or all of them. */
export function FindingFilters({
  findings,
  filter,
  onFilter,
}: {
  readonly findings: readonly Finding[]
  readonly filter: Finding['severity'] | undefined
  readonly onFilter: (filter: Finding['severity'] | undefined) => void
}) {
  const text = useTexts(findingListTexts)
  const labels = { error: text.errors, warning: text.warnings, info: text.infos }
  return (
    <div className="filters">
      <Filter label={text.all} on={filter === undefined} onPress={() => onFilter(undefined)} />
      {severities.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length
        return count === 0 ? undefined : (
          <Filter
            key={severity}
            label={`${labels[severity]} ${count}`}
            on={filter === severity}
            onPress={() => onFilter(filter === severity ? undefined : severity)}
          />
        )
      })}
    </div>
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
