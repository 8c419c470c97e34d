import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useItem } from '../designer/useItem.ts'
import { ItemList } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import '../ui/views.css'
import { DecisionEditor } from './DecisionEditor.tsx'
import './decisions.css'

export function DecisionsView({
  definition,
  findings,
}: {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}) {
  const { decisions: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const { current, hrefOf, open } = useItem('decisions', Object.keys(definition.decisions))
  const decision = current === undefined ? undefined : definition.decisions[current]
  const here = (id: string): readonly Finding[] =>
    findings.filter(
      ({ pointer }) => pointer.startsWith(`/decisions/${id}/`) || pointer === `/decisions/${id}`,
    )
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={Object.entries(definition.decisions).map(([id, { title, rows }]) => {
          const count = here(id).length
          return {
            id,
            title: inLanguage(title, language),
            note: text.rows(rows.length),
            icon: 'table',
            look: 'auto',
            extra: count === 0 ? undefined : <span className="cnt">{count}</span>,
          }
        })}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
      />
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {current === undefined || decision === undefined ? (
          <div className="empty">
            <h2>{text.none}</h2>
            <p>{text.noneText}</p>
          </div>
        ) : (
          <DecisionEditor
            key={current}
            id={current}
            {...{ definition, decision }}
            findings={here(current)}
          />
        )}
      </main>
    </div>
  )
}
