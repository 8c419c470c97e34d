import { deskTexts } from '#shared/text/desk.ts'
import type { Case } from '../api/cases.ts'
import { useTexts } from '../ui/language.ts'

const looks = {
  active: 'fw-state--open',
  completed: 'fw-state--ok',
  cancelled: '',
} as const satisfies Record<Case['status'], string>

export function CaseState({ status, hasIncident }: Pick<Case, 'status' | 'hasIncident'>) {
  const texts = useTexts(deskTexts)
  if (hasIncident) return <span className="fw-state fw-state--bad">{texts.standsStill}</span>
  return <span className={`fw-state ${looks[status]}`}>{texts.statuses[status]}</span>
}
