import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { messageEnd, messageKey, titleOfEnd } from '#shared/model/pools.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { chooseMessage, nameMessage, redirect, removeMessage } from '../canvas/poolActions.ts'
import { messageWays } from '../canvas/messageWays.ts'
import { useSession } from '../designer/sessionStore.ts'
import { canRedirect, messageEndsAround } from '../editing/commands/messageFlows.ts'
import { lineOfMessage } from '../editing/pools.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { ResetButton, Segments } from './LineSection.tsx'
import { ReferenceSection } from './ReferenceSection.tsx'
import { Section } from './Sections.tsx'

interface MessageFlowProps {
  readonly definition: Definition
  readonly process: string
  readonly messageFlow: string
}

/** A message between two pools, chosen on the drawing. */
export function MessageFlowPanel(shown: MessageFlowProps) {
  const { definition, messageFlow } = shown
  const text = useTexts(poolTexts)
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const flow = definition.messageFlows[messageFlow]
  if (flow === undefined) return null
  const nameOf = (id: string): string => titleOfEnd(definition, id, language)
  return (
    <div className="props">
      <header>
        <h2>{technical ? `${text.flow} · ${text.technicalFlow}` : text.flow}</h2>
        <p>{text.fromTo(nameOf(flow.source), nameOf(flow.target))}</p>
      </header>
      <div className="sec">
        <div className="fields">
          <TextInput
            label={text.what}
            hint={text.nameHint}
            value={flow.name === undefined ? '' : inLanguage(flow.name, language)}
            onCommit={(typed) => nameMessage(messageFlow, typed)}
          />
        </div>
      </div>
      <ReferenceSection
        title={text.message}
        value={flow.message}
        records={definition.messages}
        any={text.anyMessage}
        onChange={(id) => chooseMessage(messageFlow, id)}
      />
      <Section title={text.fromTo(nameOf(flow.source), nameOf(flow.target))}>
        <div className="fields">
          <EndChoice {...shown} end="source" />
          <EndChoice {...shown} end="target" />
          <Line {...shown} />
        </div>
      </Section>
      <div className="sec">
        <Button kind="danger" icon="trash" onPress={() => removeMessage(messageFlow)}>
          {text.removeFlow}
        </Button>
      </div>
    </div>
  )
}

/** What dragging the line does, without it. */
function Line({ definition, process, messageFlow }: MessageFlowProps) {
  const flow = messageKey(messageFlow)
  const isDrawn = lineOfMessage(definition, messageFlow) !== undefined
  return (
    <>
      <Segments flow={flow} points={messageWays(definition, process)[messageFlow]?.points ?? []} />
      {isDrawn ? <ResetButton flow={flow} /> : undefined}
    </>
  )
}

/** What dragging an end does, without it. */
function EndChoice({
  definition,
  process,
  messageFlow,
  end,
}: MessageFlowProps & { readonly end: 'source' | 'target' }) {
  const text = useTexts(poolTexts)
  const language = useLanguage((state) => state.language)
  const flow = definition.messageFlows[messageFlow]
  if (flow === undefined) return null
  const label = end === 'source' ? text.from : text.to
  const named = (id: string): string => {
    const name = titleOfEnd(definition, id, language)
    const participant = messageEnd(definition, id)?.participant ?? id
    return participant === id
      ? name
      : text.inPool(name, titleOfEnd(definition, participant, language))
  }
  const options = messageEndsAround(definition, process)
    .filter((id) => id === flow[end] || canRedirect(definition, { messageFlow, end, to: id }))
    .map((id) => ({ id, label: named(id) }))
  return (
    <div className="in">
      <span className="label">{label}</span>
      <Choice
        label={label}
        value={flow[end]}
        options={options}
        onChange={(id) => redirect(messageFlow, end, id)}
      />
    </div>
  )
}
