import { reasonsOf } from '#shared/decisions/reasons.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import type { TaskDetail } from '../api/tasks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

/** What tables have decided so far: which row, because of what, under which norm. */
export function DecidedByRule({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const { definition, decided } = task
  const scope = caseScope(definition)
  const told = decided.flatMap(({ decision: id, rows }) => {
    const decision = referred(definition.decisions, id)
    if (decision === undefined) return []
    const sentences = reasonsOf(decision, rows, { scope, language }).map((one) => one.sentence)
    return [{ id, title: inLanguage(decision.title, language), sentences: [...new Set(sentences)] }]
  })
  if (told.length === 0) return null
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{texts.decided}</h2>
      <dl className="fw-reasons">
        {told.map(({ id, title, sentences }) => (
          <div key={id}>
            <dt>{title}</dt>
            {sentences.map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
