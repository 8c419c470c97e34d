import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { changeSource } from '../editing/commands/changeSource.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { MappingSection } from './MappingSection.tsx'
import { Section, Sentence } from './Sections.tsx'

export function SourceSections({ definition, place, element }: ContentProps<'serviceTask'>) {
  const text = useTexts(propertyTexts)
  return (
    <>
      <Section title={text.source}>
        <Sentence>
          {text.sourceSentence} <SourceChoice {...{ definition, place, element }} />.
        </Sentence>
        <SourceFacts definition={definition} id={element.source} />
      </Section>
      <MappingSection {...{ definition, place }} mapping={element.input} side="input" />
      <MappingSection {...{ definition, place }} mapping={element.output} side="output" />
    </>
  )
}

function SourceChoice({ definition, place, element }: ContentProps<'serviceTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const name = inLanguage(element.name, language)
  return (
    <Choice
      label={text.source}
      look="slot"
      value={referred(definition.sources, element.source) && element.source}
      placeholder={text.sourceNone}
      options={Object.entries(definition.sources).map(([id, { title }]) => {
        const connector = connectorOf(definition, id)
        return {
          id,
          label: inLanguage(title, language),
          ...withOptional('note', connector && inLanguage(connector, language)),
        }
      })}
      onChange={(id) =>
        change(text.label.source(name), (before) => changeSource(before, { ...place, source: id }))
      }
    />
  )
}

function SourceFacts({
  definition,
  id,
}: {
  readonly definition: Definition
  readonly id: string | undefined
}) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const source = referred(definition.sources, id)
  if (id === undefined || source === undefined) return null
  return (
    <dl className="facts">
      <dt>{text.purpose}</dt>
      <dd>{inLanguage(source.purpose, language)}</dd>
      <dt>{text.legalBasis}</dt>
      <dd>{source.legalBasis}</dd>
      <dt>{source.writes ? text.writes : text.reads}</dt>
      <dd>{inLanguage(connectorOf(definition, id) ?? source.title, language)}</dd>
    </dl>
  )
}

function connectorOf(definition: Definition, source: string): Localised | undefined {
  return definition.connectors[referred(definition.sources, source)?.connector ?? '']?.title
}
