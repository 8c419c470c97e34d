import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { change } from '../designer/documentStore.ts'
import { removeFromGraph } from '../editing/commands/boxedDecisions.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { namesInGraph } from './graph/namesInGraph.ts'

/** A decision service: what it offers, and what it is given. */
export function ServiceView({
  definition,
  id,
}: {
  readonly definition: Definition
  readonly id: string
}) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const service = referred(definition.decisionServices, id)
  if (service === undefined) return null
  const names = namesInGraph(definition)
  const listed = (ids: readonly string[]): string =>
    ids.length === 0
      ? text.none
      : ids.map((one) => read(names.get(one)?.title ?? { de: one })).join(', ')
  return (
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <div className="mh">
        <div className="grow">
          <h1>{read(service.title)}</h1>
          <p>{text.service}</p>
        </div>
        <Button
          kind="quiet"
          icon="trash"
          onPress={() =>
            change(text.label.remove, (now) => removeFromGraph(now, 'decisionServices', id))
          }
        >
          {text.remove}
        </Button>
      </div>
      <dl className="boxes">
        {[
          [text.offers, service.outputs] as const,
          [text.inside, service.encapsulated] as const,
          [text.takesIn, [...service.inputDecisions, ...service.inputs]] as const,
        ].map(([title, ids]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{listed(ids)}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
