import type { Definition } from '#shared/model/definition.ts'
import { messageIn, poolIn } from '#shared/model/pools.ts'
import { placeOfStep } from '../comments/commentable.ts'
import { useSession } from '../designer/sessionStore.ts'
import { isLine } from '../editing/artifacts.ts'
import { SoftLock } from '../presence/SoftLock.tsx'
import { AsidePanel, BesidePanel } from './BesidePanel.tsx'
import { ElementPanel } from './ElementPanel.tsx'
import { FlowPanel } from './FlowPanel.tsx'
import { MessageFlowPanel } from './MessageFlowPanel.tsx'
import { PoolPanel } from './PoolPanel.tsx'
import './properties.css'
import { SelectionPanel } from './SelectionPanel.tsx'
import { ServicePanel } from './ServicePanel.tsx'

/** What can be said about what is selected. */
export function Properties({ definition }: { readonly definition: Definition }) {
  const process = useSession((state) => state.process)
  const elements = useSession((state) => state.elements)
  const flow = useSession((state) => state.flow)
  const [id] = elements
  if (flow !== undefined) return <LinePanel {...{ definition, process, flow }} />
  if (elements.length > 1)
    return <SelectionPanel definition={definition} process={process} elements={elements} />
  return id === undefined ? (
    <ServicePanel definition={definition} />
  ) : (
    <OnePanel key={id} {...{ definition, process, id }} />
  )
}

interface Selected {
  readonly definition: Definition
  readonly process: string
}

function LinePanel({ flow, ...shown }: Selected & { readonly flow: string }) {
  const message = messageIn(flow)
  if (message !== undefined) return <MessageFlowPanel {...shown} messageFlow={message} />
  const { artifacts = {} } = shown.definition.processes[shown.process] ?? {}
  return Object.hasOwn(artifacts, flow) ? (
    <AsidePanel {...shown} line={flow} />
  ) : (
    <FlowPanel {...shown} flow={flow} />
  )
}

function OnePanel({ definition, process, id }: Selected & { readonly id: string }) {
  if (poolIn(id) !== undefined) return <PoolPanel {...{ definition, process, id }} />
  const { elements = {}, artifacts = {} } = definition.processes[process] ?? {}
  const [element, artifact] = [elements[id], artifacts[id]]
  if (element !== undefined)
    return (
      <SoftLock place={placeOfStep(process, id)}>
        <ElementPanel {...{ definition, element }} place={{ process, element: id }} />
      </SoftLock>
    )
  return artifact === undefined || isLine(artifact) ? (
    <ServicePanel definition={definition} />
  ) : (
    <BesidePanel {...{ definition, artifact }} place={{ process, artifact: id }} />
  )
}
