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
  const listed = (ids: readonly string[]): string => {
    const titles = ids.map((one) => {
      const title = names.get(one)?.title
      return title === undefined ? one : read(title)
    })
    return titles.length === 0 ? text.none : titles.join(', ')
  }
  return (
    <main className="mmain" id="inhalt" tabIndex={-1}>
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
        <div>
          <dt>{text.offers}</dt>
          <dd>{listed(service.outputs)}</dd>
        </div>
        <div>
          <dt>{text.inside}</dt>
          <dd>{listed(service.encapsulated)}</dd>
        </div>
        <div>
          <dt>{text.takesIn}</dt>
          <dd>{listed([...service.inputDecisions, ...service.inputs])}</dd>
        </div>
      </dl>
    </main>
  )
}
