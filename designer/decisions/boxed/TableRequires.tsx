import { memo } from 'react'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { change } from '../../designer/documentStore.ts'
import { setRequires } from '../../editing/commands/boxedDecisions.ts'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import { namesInGraph } from '../graph/namesInGraph.ts'
import { Requires } from './Requires.tsx'

/** What a table needs of other decisions; nothing where there is nothing to need. */
export const TableRequires = memo(function TableRequires({
  definition,
  id,
  decision,
}: {
  readonly definition: Definition
  readonly id: string
  readonly decision: Decision
}) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const { requires = [] } = decision
  if (requires.length === 0 && namesInGraph(definition).size < 2) return null
  const set = (next: readonly string[]): void => {
    change(text.label.needs(read(decision.title)), (now) => setRequires(now, id, next))
  }
  return (
    <div className="tneeds">
      <Requires {...{ definition, id, requires }} onChange={set} />
    </div>
  )
})
