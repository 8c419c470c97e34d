import { useState } from 'react'
import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { contentTexts } from '#shared/text/content.ts'
import { change } from '../designer/documentStore.ts'
import { useItem } from '../designer/useItem.ts'
import { addBoxed, addService } from '../editing/commands/boxedDecisions.ts'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { BoxedEditor } from './boxed/BoxedEditor.tsx'
import { DecisionEditor } from './DecisionEditor.tsx'
import { exportAs } from '../exchange/exporting.ts'
import { ImportDialog } from './exchange/ImportDialog.tsx'
import { DataFlow } from './graph/DataFlow.tsx'
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
  const boxed = useTexts(boxedTexts)
  const items = useItems({ definition, findings })
  const { current, hrefOf, open } = useItem(
    'decisions',
    items.map(({ id }) => id),
  )
  return (
    <div className="mw dw">
      <ItemList
        heading={items.some(({ id }) => id === graphItem) ? boxed.all : text.title}
        items={items}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
        action={<Actions definition={definition} onOpen={open} />}
      />
      {current === graphItem ? (
        <Connections {...{ definition, hrefOf }} onOpen={open} />
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
  const item = (part: string, { id, title, note, icon }: Named): Item => {
    const found = about(findings, `/${part}/${id}`).length
    const extra = found === 0 ? undefined : <span className="cnt">{found}</span>
    return { id, title: read(title), note, icon, look: 'auto', extra }
  }
  const tables = Object.entries(decisions).map(([id, { title, rows }]) =>
    item('decisions', { id, title, note: text.rows(rows.length), icon: 'table' }),
  )
  const others = [
    ...Object.entries(boxedDecisions).map(([id, { title }]) =>
      item('boxedDecisions', { id, title, note: boxed.boxed, icon: 'scales' }),
    ),
    ...Object.entries(knowledge).map(([id, { title }]) =>
      item('knowledge', { id, title, note: boxed.knowledge, icon: 'script' }),
    ),
    ...Object.entries(decisionServices).map(([id, { title }]) =>
      item('decisionServices', { id, title, note: boxed.service, icon: 'group' }),
    ),
  ]
  if (tables.length + others.length === 0) return []
  const { graph: title, graphNote: note } = boxed
  return [...tables, ...others, { id: graphItem, title, note, icon: 'flow', look: 'none' }]
}

/** Where decisions name what they require, their graph; else what tables read and where their results go. */
function Connections(props: Parameters<typeof RequirementGraph>[0]) {
  const { decisions, boxedDecisions, knowledge, decisionServices } = props.definition
  const others = [boxedDecisions, knowledge, decisionServices].some(
    (some) => Object.keys(some ?? {}).length > 0,
  )
  const isRequiring = Object.values(decisions).some(({ requires = [] }) => requires.length > 0)
  return others || isRequiring ? <RequirementGraph {...props} /> : <DataFlow {...props} />
}

interface Named extends Pick<Item, 'id' | 'note' | 'icon'> {
  readonly title: Localised
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
  const addPackage = (): void => {
    const { definition: next, id } = addService(definition, { de: text.newService })
    if (change(text.label.add, () => next)) onOpen(id)
  }
  const acts: Readonly<Record<string, () => void>> = {
    add,
    service: addPackage,
    import: () => setImporting(true),
    export: () => void exportAs('dmn'),
  }
  return (
    <>
      <MenuButton
        label={text.more}
        icon="gear"
        entries={[
          { id: 'add', label: text.newBoxed },
          { id: 'service', label: text.newService },
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
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <NothingYet title={text.none} text={text.noneText} />
    </main>
  )
}

function about(findings: readonly Finding[], place: string): readonly Finding[] {
  return findings.filter(({ pointer }) => `${pointer}/`.startsWith(`${place}/`))
}
