import { Button as Plain } from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { selectionTexts } from '#shared/text/selection.ts'
import { nameOf } from '../canvas/actions.ts'
import { besideIcon, lookOf } from '../canvas/look.ts'
import { toggle } from '../canvas/selecting.ts'
import { commands, labelWithKey, type CommandId } from '../commands/commands.ts'
import { change } from '../designer/documentStore.ts'
import { select } from '../designer/sessionStore.ts'
import { setLane } from '../editing/commands/setLane.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Section, Sentence } from './Sections.tsx'
import { titledEntries } from './titledEntries.ts'

interface PanelProps {
  readonly definition: Definition
  readonly process: string
  readonly elements: readonly string[]
}

const inLine = [
  'alignLeft',
  'alignCentre',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
  'spreadAcross',
  'spreadDown',
] as const satisfies readonly (CommandId & IconName)[]

/** Several steps: which they are, and what can be done with all of them. */
export function SelectionPanel(props: PanelProps) {
  const text = useTexts(selectionTexts)
  return (
    <div className="props">
      <header>
        <h2>{text.selected(props.elements.length)}</h2>
      </header>
      <Section title={text.actions}>
        <div className="withAll">
          <Act id="copy" element={props.elements[0]} icon="copy" />
          <Act id="cut" element={props.elements[0]} icon="scissors" />
          <Act id="duplicate" element={props.elements[0]} icon="doubled" />
          <Act id="keepTemplate" element={props.elements[0]} icon="rows" />
          <Act id="group" element={props.elements[0]} icon="sub" />
          <Act id="remove" element={props.elements[0]} icon="trash" kind="danger" />
        </div>
      </Section>
      <Section title={text.line}>
        <div className="withAll line">
          {inLine.map((command) => (
            <ActIcon key={command} id={command} />
          ))}
        </div>
      </Section>
      <LaneSection {...props} />
      <Section title={text.steps}>
        <ul className="chosen">
          {props.elements.map((id) => (
            <Chosen key={id} {...props} id={id} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Act({
  id,
  element,
  ...look
}: {
  readonly id: CommandId
  readonly element: string | undefined
  readonly icon: IconName
  readonly kind?: 'danger'
}) {
  const language = useLanguage((state) => state.language)
  const { when, run } = commands[id]
  if (!when({ element })) return null
  return (
    <Button {...look} size="s" onPress={() => run({ element })}>
      {labelWithKey(id, language)}
    </Button>
  )
}

function ActIcon({ id }: { readonly id: CommandId & IconName }) {
  const language = useLanguage((state) => state.language)
  const { when, run } = commands[id]
  return (
    <IconButton
      icon={id}
      label={labelWithKey(id, language)}
      isDisabled={!when({ element: undefined })}
      onPress={() => run({ element: undefined })}
    />
  )
}

/** Who does it: one for all of them. */
function LaneSection({ definition, process, elements }: PanelProps) {
  const text = useTexts(selectionTexts)
  const language = useLanguage((state) => state.language)
  const { elements: all = {}, lanes = {} } = definition.processes[process] ?? {}
  if (Object.keys(lanes).length === 0) return null
  const nameOfLane = (id: string): string =>
    inLanguage(referred(lanes, id)?.title ?? { de: id }, language)
  const steps = elements.filter((id) => Object.hasOwn(all, id))
  const [first, ...others] = new Set(steps.map((id) => all[id]?.lane))
  return (
    <Section title={text.inCharge}>
      <Sentence>
        <Choice
          label={text.inCharge}
          look="slot"
          value={others.length === 0 ? first : undefined}
          placeholder={text.severalInCharge}
          options={titledEntries(lanes, language)}
          onChange={(lane) =>
            change(text.handedOver(elements.length, nameOfLane(lane)), (now) =>
              elements.reduce((done, element) => setLane(done, { process, element, lane }), now),
            )
          }
        />
      </Sentence>
    </Section>
  )
}

function Chosen({ definition, process, id }: PanelProps & { readonly id: string }) {
  const text = useTexts(selectionTexts)
  const language = useLanguage((state) => state.language)
  const content = definition.processes[process]
  const element = content?.elements[id]
  const beside = content?.artifacts?.[id]
  if (content === undefined || (element === undefined && beside === undefined)) return null
  const name = nameOf(id)
  const icon =
    element === undefined
      ? besideIcon(beside)
      : lookOf(definition, content, { element, language }).icon
  return (
    <li>
      <Plain className="only" aria-label={text.alone(name)} onPress={() => select([id])}>
        <Icon name={icon} size="s" />
        <span>{name}</span>
      </Plain>
      <IconButton icon="close" label={text.without(name)} onPress={() => toggle(id)} />
    </li>
  )
}
