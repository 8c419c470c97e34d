import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { useItem } from '../designer/useItem.ts'
import { addBoxed } from '../editing/commands/boxedDecisions.ts'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import '../ui/views.css'
import { BoxedEditor } from './boxed/BoxedEditor.tsx'
import { DecisionEditor } from './DecisionEditor.tsx'
import { downloadDmn } from './exchange/download.ts'
import { ImportDialog } from './exchange/ImportDialog.tsx'
import { RequirementGraph } from './graph/RequirementGraph.tsx'
import { ServiceView } from './ServiceView.tsx'
import './decisions.css'

interface ViewProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}

/** No decision is called so: a slash stands in no id that we give. */
const graphItem = '/zusammenhang'

export function DecisionsView({ definition, findings }: ViewProps) {
  const { decisions: text } = useTexts(contentTexts)
  const items = useItems({ definition, findings })
  const { current, hrefOf, open } = useItem(
    'decisions',
    items.map(({ id }) => id),
  )
  return (
    <div className="mw dw">
      <ItemList
        heading={text.title}
        items={items}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
        action={<Actions definition={definition} onOpen={open} />}
      />
      {current === graphItem ? (
        <RequirementGraph {...{ definition, hrefOf }} onOpen={open} />
      ) : (
        <Opened key={current} {...{ definition, findings }} id={current} />
      )}
    </div>
  )
}

function useItems({ definition, findings }: ViewProps): readonly Item[] {
  const { decisions: text } = useTexts(contentTexts)
  const boxed = useTexts(boxedTexts)
  const { read } = useSaid()
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  const count = (part: string, id: string): Pick<Item, 'extra'> => {
    const found = about(findings, `/${part}/${id}`).length
    return found === 0 ? {} : { extra: <span className="cnt">{found}</span> }
  }
  const look = 'auto' as const
  const tables = Object.entries(decisions).map(([id, { title, rows }]): Item => ({
    ...{ id, title: read(title), note: text.rows(rows.length), icon: 'table', look },
    ...count('decisions', id),
  }))
  const others = [
    ...Object.entries(boxedDecisions).map(([id, { title }]): Item => ({
      ...{ id, title: read(title), note: boxed.boxed, icon: 'scales', look },
      ...count('boxedDecisions', id),
    })),
    ...Object.entries(knowledge).map(([id, { title }]): Item => ({
      ...{ id, title: read(title), note: boxed.knowledge, icon: 'script', look },
      ...count('knowledge', id),
    })),
    ...Object.entries(decisionServices).map(([id, { title }]): Item => ({
      ...{ id, title: read(title), note: boxed.service, icon: 'group', look },
      ...count('decisionServices', id),
    })),
  ]
  const hangs = others.length > 0 || Object.values(decisions).some((one) => one.requires?.length)
  const graph: Item = {
    ...{ id: graphItem, title: boxed.graph, note: boxed.graphNote, icon: 'flow', look: 'none' },
  }
  return [...tables, ...others, ...(hangs ? [graph] : [])]
}

function Actions({
  definition,
  onOpen,
}: {
  readonly definition: Definition
  readonly onOpen: (id: string) => void
}) {
  const text = useTexts(boxedTexts)
  const [importing, setImporting] = useState(false)
  const add = (): void => {
    const { definition: next, id } = addBoxed(definition, { de: text.newTitle })
    if (change(text.label.add, () => next)) onOpen(id)
  }
  const acts: Readonly<Record<string, () => void>> = {
    add,
    import: () => setImporting(true),
    export: () => void downloadDmn(definition),
  }
  return (
    <>
      <MenuButton
        label={text.more}
        icon="gear"
        entries={[
          { id: 'add', label: text.newBoxed },
          { id: 'import', label: text.import },
          { id: 'export', label: text.export },
        ]}
        onPick={(id) => acts[id]?.()}
      />
      {importing ? (
        <ImportDialog definition={definition} onClose={() => setImporting(false)} />
      ) : undefined}
    </>
  )
}

function Opened({ definition, findings, id }: ViewProps & { readonly id: string | undefined }) {
  const { decisions: text } = useTexts(contentTexts)
  const decision = referred(definition.decisions, id)
  if (id !== undefined && decision !== undefined) {
    return (
      <DecisionEditor
        {...{ definition, decision, id }}
        findings={about(findings, `/decisions/${id}`)}
      />
    )
  }
  const part = (['boxedDecisions', 'knowledge'] as const).find(
    (one) => referred(definition[one], id) !== undefined,
  )
  if (id !== undefined && part !== undefined) {
    return (
      <BoxedEditor {...{ definition, part, id }} findings={about(findings, `/${part}/${id}`)} />
    )
  }
  if (id !== undefined) return <ServiceView {...{ definition, id }} />
  return (
    <main className="mmain" id="inhalt" tabIndex={-1}>
      <div className="empty">
        <h2>{text.none}</h2>
        <p>{text.noneText}</p>
      </div>
    </main>
  )
}

function about(findings: readonly Finding[], place: string): readonly Finding[] {
  return findings.filter(({ pointer }) => `${pointer}/`.startsWith(`${place}/`))
}
