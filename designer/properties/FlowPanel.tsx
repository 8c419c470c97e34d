import type { Definition } from '#shared/model/definition.ts'
import type { Flow } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { removeSelected } from '../canvas/actions.ts'
import { wayOf } from '../comments/commentable.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { FlowFields, type FlowProps } from './FlowFields.tsx'
import { LineSection } from './LineSection.tsx'
import { Section } from './Sections.tsx'

/** A connection chosen on the drawing. */
export function FlowPanel({ definition, process, flow: id }: FlowProps) {
  const text = useTexts(propertyTexts)
  const drawing = useTexts(drawingTexts)
  const language = useLanguage((state) => state.language)
  const content = definition.processes[process]
  const flow = content?.flows[id]
  if (content === undefined || flow === undefined) return null
  const nameOf = (element: string): string => {
    const found = content.elements[element]
    return found === undefined ? element : inLanguage(found.name, language)
  }
  const subject = wayOf(content, { process, flow: id }, language)
  return (
    <div className="props">
      <header>
        <h2>
          {text.flow}
          {subject === undefined ? undefined : <CommentMark {...subject} />}
        </h2>
        <p>{text.flowFromTo(nameOf(flow.source), nameOf(flow.target))}</p>
      </header>
      <div className="sec">
        <FlowFields definition={definition} process={process} flow={id} />
      </div>
      <LineSection definition={definition} process={process} flow={id} />
      <div className="sec">
        <Button kind="danger" icon="trash" onPress={() => removeSelected()}>
          {drawing.deleteFlow}
        </Button>
      </div>
    </div>
  )
}

/** The ways out of a branch: what they are called and when they are taken. */
export function BranchSections({
  definition,
  process,
  flows,
}: {
  readonly definition: Definition
  readonly process: string
  readonly flows: readonly (Flow & { readonly id: string })[]
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  return flows.map(({ id, target }) => {
    const element = definition.processes[process]?.elements[target]
    const name = element === undefined ? target : inLanguage(element.name, language)
    return (
      <Section key={id} title={text.branch(name)}>
        <FlowFields definition={definition} process={process} flow={id} />
      </Section>
    )
  })
}
