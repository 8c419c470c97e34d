import { Link } from 'react-aria-components'
import type { ElementOf } from '#shared/model/elements.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { go, hrefOf, type View } from '../designer/route.ts'
import { useSession } from '../designer/sessionStore.ts'
import { changeSource } from '../editing/commands/changeSource.ts'
import { addMapping } from '../editing/commands/mappingRows.ts'
import { withOptional } from '../editing/records.ts'
import { MappedChips } from '../mappings/MappedChips.tsx'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import type { PanelProps } from './ElementPanel.tsx'
import { Section, Sentence } from './Sections.tsx'
import { useEdit } from './useEdit.ts'

/** What a step works with: source, form, table, letter, formula. */
export function ContentSections({ definition, place, element }: PanelProps) {
  switch (element.type) {
    case 'serviceTask':
      return <SourceSections {...{ definition, place, element }} />
    case 'userTask':
      return <FormSection {...{ definition, place, element }} />
    case 'businessRuleTask':
      return <DecisionSection {...{ definition, place, element }} />
    case 'sendTask':
      return <LetterSection {...{ definition, place, element }} />
    case 'scriptTask':
      return <ScriptSection {...{ definition, place, element }} />
    case 'callActivity':
      return <CallSection {...{ definition, place, element }} />
    default:
      return null
  }
}

type Of<
  T extends ElementOf<
    'serviceTask' | 'userTask' | 'businessRuleTask' | 'sendTask' | 'scriptTask' | 'callActivity'
  >['type'],
> = Omit<PanelProps, 'element'> & { readonly element: ElementOf<T> }

function SourceSections({ definition, place, element }: Of<'serviceTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const source = definition.sources[element.source]
  const connectorOf = (id: string): Localised | undefined =>
    definition.connectors[definition.sources[id]?.connector ?? '']?.title
  const name = inLanguage(element.name, language)
  return (
    <>
      <Section title={text.source}>
        <Sentence>
          {text.sourceSentence}{' '}
          <Choice
            label={text.source}
            look="slot"
            value={source === undefined ? undefined : element.source}
            placeholder={text.sourceNone}
            options={Object.entries(definition.sources).map(([id, { title }]) => {
              const connector = connectorOf(id)
              return {
                id,
                label: inLanguage(title, language),
                ...withOptional('note', connector && inLanguage(connector, language)),
              }
            })}
            onChange={(id) =>
              change(text.label.source(name), (before) =>
                changeSource(before, { ...place, source: id }),
              )
            }
          />
          .
        </Sentence>
        {source === undefined ? undefined : (
          <dl className="facts">
            <dt>{text.purpose}</dt>
            <dd>{inLanguage(source.purpose, language)}</dd>
            <dt>{text.legalBasis}</dt>
            <dd>{source.legalBasis}</dd>
            <dt>{source.writes ? text.writes : text.reads}</dt>
            <dd>{inLanguage(connectorOf(element.source) ?? source.title, language)}</dd>
          </dl>
        )}
      </Section>
      <MappingSection
        {...{ definition, place }}
        mapping={element.input}
        side="input"
        title={text.request}
      />
      <MappingSection
        {...{ definition, place }}
        mapping={element.output}
        side="output"
        title={text.response}
      />
    </>
  )
}

function MappingSection({
  definition,
  place,
  mapping,
  side,
  title,
}: Omit<PanelProps, 'element'> & {
  readonly mapping: string | undefined
  readonly side: 'input' | 'output'
  readonly title: string
}) {
  const text = useTexts(propertyTexts)
  const rows = mapping === undefined ? undefined : definition.mappings[mapping]?.rows
  const begin = (): void => {
    let made = ''
    change(text.label.mapping, (before) => {
      const added = addMapping(before, { ...place, side })
      made = added.mapping
      return added.definition
    })
    if (made !== '') go({ service: definition.id, view: 'mappings', item: made })
  }
  return (
    <Section title={title}>
      {rows === undefined || mapping === undefined ? (
        <Button size="s" kind="soft" icon="plus" onPress={begin}>
          {text.addMapping}
        </Button>
      ) : (
        <>
          <MappedChips definition={definition} mapping={mapping} />
          <Open {...{ definition }} view="mappings" item={mapping}>
            {text.openMapping}
          </Open>
        </>
      )}
    </Section>
  )
}

function FormSection({ definition, place, element }: Of<'userTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  const form = definition.forms[element.form]
  return (
    <Section title={text.form}>
      <Choice
        label={text.form}
        value={element.form}
        options={titled(definition.forms, (title) => inLanguage(title, language))}
        onChange={(id) =>
          edit(text.form, (current) =>
            current.type === 'userTask' ? { ...current, form: id } : current,
          )
        }
      />
      <ul className="vals">
        {form?.questions.map(({ id, question }) => (
          <li key={id}>{inLanguage(question, language)}</li>
        ))}
      </ul>
      {form === undefined ? undefined : (
        <Open definition={definition} view="forms" item={element.form}>
          {text.openForm}
        </Open>
      )}
    </Section>
  )
}

function DecisionSection({ definition, place, element }: Of<'businessRuleTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  return (
    <>
      <Section title={text.decision}>
        <Sentence>
          {text.decisionSentence}{' '}
          <Choice
            label={text.decision}
            look="slot"
            value={element.decision}
            options={titled(definition.decisions, (title) => inLanguage(title, language))}
            onChange={(id) =>
              edit(text.decision, (current) =>
                current.type === 'businessRuleTask' ? { ...current, decision: id } : current,
              )
            }
          />
          .
        </Sentence>
        <Open definition={definition} view="decisions" item={element.decision}>
          {text.openDecision}
        </Open>
        <TextInput
          label={text.authorisedBy}
          value={element.authorisedBy ?? ''}
          onCommit={(typed) =>
            edit(text.authorisedBy, (current) => {
              if (current.type !== 'businessRuleTask') return current
              const { authorisedBy: _before, ...rest } = current
              return { ...rest, ...withOptional('authorisedBy', typed === '' ? undefined : typed) }
            })
          }
        />
      </Section>
      <MappingSection
        {...{ definition, place }}
        mapping={element.output}
        side="output"
        title={text.response}
      />
    </>
  )
}

function LetterSection({ definition, place, element }: Of<'sendTask'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  return (
    <Section title={text.letter}>
      <Sentence>
        {text.letterSentence}{' '}
        <Choice
          label={text.letter}
          look="slot"
          value={element.letter}
          options={titled(definition.letters, (title) => inLanguage(title, language))}
          onChange={(id) =>
            edit(text.letter, (current) =>
              current.type === 'sendTask' ? { ...current, letter: id } : current,
            )
          }
        />
        .
      </Sentence>
      <Open definition={definition} view="letters" item={element.letter}>
        {text.openLetter}
      </Open>
    </Section>
  )
}

function ScriptSection({ definition, place, element }: Of<'scriptTask'>) {
  const text = useTexts(propertyTexts)
  const technical = useSession((state) => state.technical)
  const edit = useEdit(place, element)
  return (
    <>
      <Section title={text.script}>
        <Sentence>{text.scriptText}</Sentence>
        {technical ? (
          <TextInput
            label={text.formula}
            lines={3}
            value={element.script}
            onCommit={(script) =>
              edit(text.formula, (current) =>
                current.type === 'scriptTask' ? { ...current, script } : current,
              )
            }
          />
        ) : undefined}
      </Section>
      <MappingSection
        {...{ definition, place }}
        mapping={element.output}
        side="output"
        title={text.response}
      />
    </>
  )
}

function CallSection({ definition, place, element }: Of<'callActivity'>) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const edit = useEdit(place, element)
  return (
    <Section title={text.call}>
      <Choice
        label={text.call}
        value={element.process}
        options={titled(definition.processes, (title) => inLanguage(title, language))}
        onChange={(process) =>
          edit(text.call, (current) =>
            current.type === 'callActivity' ? { ...current, process } : current,
          )
        }
      />
    </Section>
  )
}

function Open({
  definition,
  view,
  item,
  children,
}: Pick<PanelProps, 'definition'> & {
  readonly view: View
  readonly item: string
  readonly children: string
}) {
  const route = { service: definition.id, view, item }
  return (
    <Link className="openlink" href={hrefOf(route)} onPress={() => go(route)}>
      {children}
      <Icon name="right" size="s" />
    </Link>
  )
}

function titled(
  records: Readonly<Record<string, { readonly title: Localised }>>,
  spell: (title: Localised) => string,
): { id: string; label: string }[] {
  return Object.entries(records).map(([id, { title }]) => ({ id, label: spell(title) }))
}
