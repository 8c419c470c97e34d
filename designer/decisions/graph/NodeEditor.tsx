import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { change } from '../../designer/documentStore.ts'
import { removeFromGraph, setRequires } from '../../editing/commands/boxedDecisions.ts'
import { Button } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { Requires } from '../boxed/Requires.tsx'
import type { InGraph } from './namesInGraph.ts'

/** What one of the graph needs, to be changed; what is no table may be deleted here. */
export function NodeEditor({
  definition,
  id,
  node: { kind, requires },
  name,
}: {
  readonly definition: Definition
  readonly id: string
  readonly node: InGraph
  readonly name: string
}) {
  const text = useTexts(boxedTexts)
  const part = (['boxedDecisions', 'knowledge', 'decisionServices'] as const).find(
    (one) => referred(definition[one], id) !== undefined,
  )
  return (
    <div className="drgedit" role="group" aria-label={text.label.edit(name)}>
      {kind === 'decisionService' ? undefined : (
        <Requires
          {...{ definition, id, requires }}
          onChange={(next) => change(text.label.needs(name), (now) => setRequires(now, id, next))}
        />
      )}
      {part === undefined ? undefined : (
        <Button
          kind="quiet"
          icon="trash"
          onPress={() => change(text.label.remove, (now) => removeFromGraph(now, part, id))}
        >
          {text.removeNamed(name)}
        </Button>
      )}
    </div>
  )
}
