import { deskTexts } from '#shared/text/desk.ts'
import { useTexts } from '../ui/language.ts'
import { Incidents } from '../workplace/Incidents.tsx'
import { Workplace } from '../workplace/Workplace.tsx'

/** Cases that stand still for a reason the department has to remove. */
export function ClarificationScreen() {
  const texts = useTexts(deskTexts)
  return (
    <Workplace place="clarifications" title={texts.clarifications}>
      <h1>{texts.clarifications}</h1>
      <p>{texts.clarificationText}</p>
      <Incidents none={texts.noClarifications} />
    </Workplace>
  )
}
