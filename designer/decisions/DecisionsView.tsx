import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useItem } from '../designer/useItem.ts'
import { IconButton } from '../ui/Button.tsx'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import '../ui/views.css'
import { DecisionEditor } from './DecisionEditor.tsx'
import { RequirementGraph } from './graph/RequirementGraph.tsx'
import './decisions.css'

interface ViewProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}

export function DecisionsView({ definition, findings }: ViewProps) {
  const { decisions: text } = useTexts(contentTexts)
  const words = useTexts(decisionTexts)
  const { read } = useSaid()
  const [graph, setGraph] = useState(false)
  const { current, hrefOf, open } = useItem('decisions', Object.keys(definition.decisions))
  const decision = current === undefined ? undefined : referred(definition.decisions, current)
  const items = Object.entries(definition.decisions).map(([id, { title, rows }]): Item => {
    const count = about(findings, id).length
    const extra = count === 0 ? undefined : <span className="cnt">{count}</span>
    const note = text.rows(rows.length)
    return { id, title: read(title), note, icon: 'table', look: 'auto', extra }
  })
  return (
    <div className={graph ? 'mw dw wide' : 'mw dw'}>
      <ItemList
        heading={text.title}
        items={items}
        current={current}
        hrefOf={hrefOf}
        onPick={(id) => {
          setGraph(false)
          open(id)
        }}
        action={
          <IconButton
            icon="flow"
            label={words.graph.title}
            pressed={graph}
            onPress={() => setGraph(!graph)}
          />
        }
      />
      {graph ? (
        <RequirementGraph
          definition={definition}
          onOpen={(id) => {
            setGraph(false)
            open(id)
          }}
        />
      ) : current === undefined || decision === undefined ? (
        <main className="mmain" id="inhalt" tabIndex={-1}>
          <div className="empty">
            <h2>{text.none}</h2>
            <p>{text.noneText}</p>
          </div>
        </main>
      ) : (
        <DecisionEditor
          key={current}
          id={current}
          {...{ definition, decision }}
          findings={about(findings, current)}
        />
      )}
    </div>
  )
}

function about(findings: readonly Finding[], decision: string): readonly Finding[] {
  return findings.filter(({ pointer }) => `${pointer}/`.startsWith(`/decisions/${decision}/`))
}
