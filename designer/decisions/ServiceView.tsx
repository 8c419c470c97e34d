import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { change } from '../designer/documentStore.ts'
import { removeFromGraph, updateService } from '../editing/commands/boxedDecisions.ts'
import { Button } from '../ui/Button.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { PickedList } from './boxed/PickedList.tsx'
import { namesInGraph } from './graph/namesInGraph.ts'

interface ServiceProps {
  readonly definition: Definition
  readonly id: string
}

/** A decision service: what it offers, what is decided for that, and what it is given. */
export function ServiceView({ definition, id }: ServiceProps) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const service = referred(definition.decisionServices, id)
  if (service === undefined) return null
  const name = read(service.title)
  return (
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <div className="mh">
        <div className="grow">
          <h1>{name}</h1>
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
      <div className="boxes">
        <TextInput
          label={text.title}
          value={service.title.de}
          onCommit={(de) => {
            if (de.trim() === '') return
            change(text.label.part(text.title, name), (now) =>
              updateService(now, id, (one) => ({ ...one, title: { ...one.title, de } })),
            )
          }}
        />
        <Parts {...{ definition, id }} />
      </div>
    </main>
  )
}

const decided = ['outputs', 'encapsulated', 'inputDecisions'] as const

/** A decision is offered, included or given: one of the three. */
function Parts({ definition, id }: ServiceProps) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const service = referred(definition.decisionServices, id)
  if (service === undefined) return null
  const names = [...namesInGraph(definition)]
  const taken = new Set([...decided, 'inputs' as const].flatMap((part) => service[part]))
  const open = (kind: 'decision' | 'inputData'): readonly string[] =>
    names.filter(([one, node]) => node.kind === kind && !taken.has(one)).map(([one]) => one)
  const lists = [
    { part: 'outputs', label: text.offers, add: text.addOffered },
    { part: 'encapsulated', label: text.inside, add: text.addInside },
    { part: 'inputDecisions', label: text.takesIn, add: text.addGivenDecision },
    { part: 'inputs', label: text.takesInData, add: text.addGivenInput },
  ] as const
  return lists.map(({ part, label, add }) => (
    <PickedList
      key={part}
      {...{ definition, label, add }}
      ids={service[part]}
      open={open(part === 'inputs' ? 'inputData' : 'decision')}
      removeLabel={text.notInService}
      onChange={(ids) =>
        change(text.label.part(label, read(service.title)), (now) =>
          updateService(now, id, (one) => ({ ...one, [part]: ids })),
        )
      }
    />
  ))
}
