import type { Definition } from '#shared/model/definition.ts'
import { isActivity, mayBeLeft, mayChoose, type Activity } from '#shared/model/elementKinds.ts'
import { fimGroups, type Element } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { lookOf } from '../canvas/look.ts'
import { CommentMark } from '../comments/CommentMark.tsx'
import { placeOfStep } from '../comments/commentable.ts'
import { flowsFrom, nextOf, type ElementPlace, type NamedFlow } from '../editing/process.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { ContentSections } from './ContentSections.tsx'
import { EventSections } from './EventSections.tsx'
import { BranchSections } from './FlowPanel.tsx'
import { HelpSection } from './HelpSection.tsx'
import { KindSection } from './KindSection.tsx'
import { PersonSections } from './PersonSections.tsx'
import { RepeatSection } from './RepeatSection.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

export interface PanelProps {
  readonly definition: Definition
  readonly place: ElementPlace
  readonly element: Element
}

/** The selected step, in sentences. */
export function ElementPanel({ definition, place, element }: PanelProps) {
  const text = useTexts(drawingTexts)
  const language = useLanguage((state) => state.language)
  const process = definition.processes[place.process]
  if (process === undefined) return null
  const look = lookOf(definition, process, { element, language })
  const group = 'fimGroup' in element ? element.fimGroup : undefined
  return (
    <div className="props">
      <header>
        <h2>
          <span className={`tl ${look.actor}`}>
            <Icon name={look.icon} />
          </span>
          {inLanguage(element.name, language)}
          <CommentMark
            place={placeOfStep(place.process, place.element)}
            name={inLanguage(element.name, language)}
          />
        </h2>
        <p>
          {group === undefined
            ? wordsFor(element, language).name
            : `${text.group[group]} · ${text.groupNumber(group)}`}
        </p>
      </header>
      <PersonSections {...{ definition, place, element }} />
      <KindSection {...{ definition, place, element }} />
      <HelpSection key={place.element} element={element} />
      <ContentSections {...{ definition, place, element }} />
      <EventSections {...{ definition, place, element }} />
      <RepeatSection key={`repeat ${place.element}`} {...{ definition, place, element }} />
      <BasisSection {...{ definition, place, element }} />
      <NextSections {...{ definition, place, element }} />
    </div>
  )
}

/** Legal basis and kind of activity, for every step that does something. */
function BasisSection({ place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const drawing = useTexts(drawingTexts)
  const edit = useEdit(place, element)
  if (!isActivity(element)) return null
  const { legalBasis, fimGroup } = element
  return (
    <Section title={text.legalBasis}>
      <div className="fields">
        <TextInput
          label={text.legalBasis}
          hideLabel
          value={legalBasis ?? ''}
          onCommit={(typed) =>
            edit(text.legalBasis, (current) =>
              withActivity(current, 'legalBasis', typed === '' ? undefined : typed),
            )
          }
        />
        <div className="in">
          <span className="label">{text.fimGroup}</span>
          <Choice
            label={text.fimGroup}
            value={String(fimGroup ?? '')}
            options={[
              { id: '', label: text.noGroup },
              ...fimGroups.map((id) => ({
                id: String(id),
                label: drawing.group[id],
                note: String(id),
              })),
            ]}
            onChange={(id) =>
              edit(text.fimGroup, (current) =>
                withActivity(
                  current,
                  'fimGroup',
                  fimGroups.find((known) => String(known) === id),
                ),
              )
            }
          />
        </div>
      </div>
    </Section>
  )
}

function withActivity<Key extends 'legalBasis' | 'fimGroup'>(
  element: Element,
  key: Key,
  value: Activity[Key],
): Element {
  if (!isActivity(element)) return element
  const { [key]: _before, ...rest } = element
  return { ...rest, ...withOptional(key, value) } as Element // reason: a computed key widens the union
}

function NextSections({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const process = definition.processes[place.process]
  if (process === undefined) return null
  const flows = flowsFrom(process, place.element)
  if (mayChoose(element) && choiceIn(element, flows)) {
    return <BranchSections definition={definition} process={place.process} flows={flows} />
  }
  const names = nextOf(process, place.element).flatMap((id) => {
    const next = process.elements[id]
    return next === undefined ? [] : [inLanguage(next.name, language)]
  })
  if (names.length === 0 && element.type !== 'endEvent' && !mayBeLeft(element)) return null
  return (
    <Section title={text.next}>
      {element.type === 'endEvent' ? (
        <Sentence>{text.ends}</Sentence>
      ) : (
        <Sentence>
          {names.length === 0
            ? text.nextNone
            : `${text.nextSentence} ${names.map((name) => `„${name}“`).join(', ')}.`}
        </Sentence>
      )}
    </Section>
  )
}

/** A step has ways to choose from only where one of them has a condition. */
function choiceIn(element: Element, flows: readonly NamedFlow[]): boolean {
  if (!isActivity(element)) return flows.length > 1
  return flows.some(
    ({ condition, otherCondition }) => condition !== undefined || otherCondition !== undefined,
  )
}
