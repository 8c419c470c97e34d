import type { Definition } from '#shared/model/definition.ts'
import { useSession } from '../designer/sessionStore.ts'
import { ElementPanel } from './ElementPanel.tsx'
import { FlowPanel } from './FlowPanel.tsx'
import './properties.css'
import { SelectionPanel } from './SelectionPanel.tsx'
import { ServicePanel } from './ServicePanel.tsx'

/** What can be said about what is selected. */
export function Properties({ definition }: { readonly definition: Definition }) {
  const process = useSession((state) => state.process)
  const elements = useSession((state) => state.elements)
  const flow = useSession((state) => state.flow)
  const [id] = elements
  const element = definition.processes[process]?.elements[id ?? '']
  if (flow !== undefined) return <FlowPanel definition={definition} process={process} flow={flow} />
  if (elements.length > 1)
    return <SelectionPanel definition={definition} process={process} elements={elements} />
  if (id === undefined || element === undefined) return <ServicePanel definition={definition} />
  return (
    <ElementPanel
      key={id}
      definition={definition}
      place={{ process, element: id }}
      element={element}
    />
  )
}
