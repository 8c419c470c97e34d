import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { elementKindTexts } from '#shared/text/elementKinds.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { markersOf } from '../editing/notation.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { PanelProps } from './ElementPanel.tsx'
import { FactList } from './FactList.tsx'
import { factsOf } from './facts.ts'
import { Section, Sentence } from './Sections.tsx'

/** What a step does, in words, where no section of its own says it. */
export function KindSection({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const { mark } = elementKindTexts[language]
  const repeated = markersOf(element).flatMap((marker) =>
    marker === 'adHoc' ? [] : [mark[marker].does],
  )
  const says = saysItself(element) ? repeated : [wordsFor(element, language).does, ...repeated]
  const facts = factsOf(element, { definition, place, language })
  if (says.length === 0 && facts.length === 0) return null
  return (
    <Section title={text.does}>
      {says.length === 0 ? undefined : <Sentence>{says.join(' ')}</Sentence>}
      <FactList facts={facts} />
    </Section>
  )
}

/** Its other sections, or its name alone, say what it does. */
function saysItself(element: Element): boolean {
  if ('event' in element) {
    const ends = element.type === 'startEvent' || element.type === 'endEvent'
    return ends && element.event.type === 'none'
  }
  if (!isActivity(element)) return element.type === 'exclusiveGateway'
  return ![
    'task',
    'manualTask',
    'receiveTask',
    'subProcess',
    'transaction',
    'adHocSubProcess',
  ].includes(element.type)
}
