import { citizenGroup, type Element, type ElementOf } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { parseDuration, spellDuration, writeDuration } from './duration.ts'
import type { PanelProps } from './ElementPanel.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

/** Who is in charge, until when, and why a person is needed at all. */
export function PersonSections({ definition, place, element }: PanelProps) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  const lanes = definition.processes[place.process]?.lanes ?? {}
  if (Object.keys(lanes).length === 0 || element.type === 'boundaryEvent') return null
  const lane = (
    <Choice
      label={text.who.before}
      look="slot"
      value={element.lane}
      placeholder="–"
      options={Object.entries(lanes).map(([id, { title }]) => ({
        id,
        label: inLanguage(title, language),
      }))}
      onChange={(id) =>
        edit(text.who.before.replace(':', ''), (current) => ({ ...current, lane: id }))
      }
    />
  )
  if (element.type !== 'userTask') {
    return (
      <Section title={text.whoAndWhen}>
        <Sentence>
          {text.who.before} {lane}
        </Sentence>
      </Section>
    )
  }
  const byCitizen = lanes[element.lane ?? '']?.group === citizenGroup
  return (
    <>
      <Section title={text.whoAndWhen}>
        <Sentence>
          {text.who.person} {lane} {element.fimGroup === 5 ? text.who.decides : text.who.does}{' '}
          {element.due === undefined ? text.due.noneSentence : text.due.before}{' '}
          <Due element={element} edit={edit} /> {element.due === undefined ? '' : text.due.after}
        </Sentence>
      </Section>
      {byCitizen ? undefined : (
        <Section title={text.whyPerson}>
          <TextInput
            label={text.reason}
            lines={2}
            value={element.reason === undefined ? '' : inLanguage(element.reason, language)}
            onCommit={(typed) =>
              edit(text.reason, (current) => {
                if (current.type !== 'userTask') return current
                const { reason, ...rest } = current
                const next =
                  typed === '' ? undefined : { ...(reason ?? { de: typed }), [language]: typed }
                return { ...rest, ...withOptional('reason', next) }
              })
            }
          />
          {element.fimGroup === 5 ? (
            <div className="note">
              <Icon name="lock" />
              <span>{text.discretionNote}</span>
            </div>
          ) : undefined}
        </Section>
      )}
    </>
  )
}

const periods = ['P3D', 'P7D', 'P14D', 'P1M', 'P3M'] as const

function Due({
  element,
  edit,
}: {
  readonly element: ElementOf<'userTask'>
  readonly edit: (what: string, update: (element: Element) => Element) => void
}) {
  const text = useTexts(propertyTexts)
  const current =
    element.due === undefined ? undefined : (parseDuration(element.due) ?? element.due)
  const known =
    current === undefined || periods.some((period) => period === current)
      ? periods
      : [current, ...periods]
  const set = (id: string): void =>
    edit(text.whoAndWhen, (before) => {
      if (before.type !== 'userTask') return before
      const { due, ...rest } = before
      const spelled = due !== undefined && due.startsWith('P') ? id : writeDuration(id)
      return id === '' ? rest : { ...rest, due: due === undefined ? id : spelled }
    })
  return (
    <Choice
      label={text.whoAndWhen}
      look="slot"
      value={current ?? ''}
      options={[
        { id: '', label: text.due.none },
        ...known.map((period) => ({
          id: period,
          label: spellDuration(period, text.units.map(pair)),
        })),
      ]}
      onChange={set}
    />
  )
}

export function pair([one = '', many = '']: readonly string[]): readonly [string, string] {
  return [one, many]
}
