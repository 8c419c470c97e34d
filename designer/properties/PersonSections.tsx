import { inLanguage } from '#shared/model/localised.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { setLane } from '../editing/commands/setLane.ts'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { ContentProps } from './ContentSections.tsx'
import { DueChoice } from './DueChoice.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { ReasonSection } from './ReasonSection.tsx'
import { Section, Sentence } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'
import { useEdit } from './useEdit.ts'

/** Who is in charge, until when, and why a person is needed at all. */
export function PersonSections({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const lanes = definition.processes[place.process]?.lanes ?? {}
  if (Object.keys(lanes).length === 0 || element.type === 'boundaryEvent') return null
  if (element.type !== 'userTask') {
    return (
      <Section title={text.whoAndWhen}>
        <Sentence>
          {text.who.before} <LaneChoice {...{ definition, place, element }} />
        </Sentence>
      </Section>
    )
  }
  const byCitizen = referred(lanes, element.lane)?.group === citizenGroup
  return (
    <>
      <Section title={text.whoAndWhen}>
        <WhoAndWhen {...{ definition, place, element }} />
      </Section>
      {byCitizen ? undefined : <ReasonSection {...{ definition, place, element }} />}
    </>
  )
}

function WhoAndWhen({ definition, place, element }: ContentProps<'userTask'>) {
  const text = useTexts(propertyTexts)
  const edit = useEdit(place, element)
  const isDue = element.due !== undefined || element.deadline !== undefined
  return (
    <Sentence>
      {text.who.person} <LaneChoice {...{ definition, place, element }} />{' '}
      {element.fimGroup === 5 ? text.who.decides : text.who.does}{' '}
      {isDue ? text.due.before : text.due.noneSentence}{' '}
      <DueChoice {...{ definition, element, edit }} /> {isDue ? text.due.after : ''}
    </Sentence>
  )
}

function LaneChoice({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const name = inLanguage(element.name, language)
  return (
    <Choice
      label={text.who.before}
      look="slot"
      value={element.lane}
      placeholder="–"
      options={titledEntries(definition.processes[place.process]?.lanes ?? {}, language)}
      onChange={(lane) =>
        change(text.label.property(text.who.before.replace(':', ''), name), (now) =>
          setLane(now, { ...place, lane }),
        )
      }
    />
  )
}
