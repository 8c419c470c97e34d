import type { Definition } from '#shared/model/definition.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { commands, labelWithKey } from '../commands/commands.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { ElementPanel } from './ElementPanel.tsx'
import { FlowPanel } from './FlowPanel.tsx'
import './properties.css'
import { ServicePanel } from './ServicePanel.tsx'

/** What can be said about what is selected. */
export function Properties({ definition }: { readonly definition: Definition }) {
  const process = useSession((state) => state.process)
  const elements = useSession((state) => state.elements)
  const flow = useSession((state) => state.flow)
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const [id] = elements
  const element = definition.processes[process]?.elements[id ?? '']
  if (flow !== undefined) return <FlowPanel definition={definition} process={process} flow={flow} />
  if (elements.length > 1) {
    return (
      <div className="props">
        <header>
          <h2>{text.multiple(elements.length)}</h2>
        </header>
        <div className="sec">
          <Button kind="danger" icon="trash" onPress={() => commands.remove.run({ element: id })}>
            {labelWithKey('remove', language)}
          </Button>
        </div>
      </div>
    )
  }
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
