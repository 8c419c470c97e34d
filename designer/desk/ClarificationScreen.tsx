import { deskTexts } from '#shared/text/desk.ts'
import { useIncidents } from '../api/operations.ts'
import { useTexts } from '../ui/language.ts'
import { IncidentTable } from '../workplace/IncidentTable.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { Workplace } from '../workplace/Workplace.tsx'

/** Cases that stand still for a reason the department has to remove. */
export function ClarificationScreen() {
  const texts = useTexts(deskTexts)
  const incidents = useIncidents()
  return (
    <Workplace place="clarifications" title={texts.clarifications}>
      <h1>{texts.clarifications}</h1>
      <p>{texts.clarificationText}</p>
      <Loaded query={incidents}>
        {(rows) => <IncidentTable rows={rows} none={texts.noClarifications} />}
      </Loaded>
    </Workplace>
  )
}
