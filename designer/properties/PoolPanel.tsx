import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import {
  isDrawnOpen,
  messageEnd,
  messagesAround,
  messageTitle,
  titleOfEnd,
} from '#shared/model/pools.ts'
import { helpTexts } from '#shared/text/help.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { removeSelected } from '../canvas/actions.ts'
import {
  drawSteps,
  goToPool,
  isOtherFlow,
  movePoolBy,
  removeMessage,
  renamePool,
  setSeveral,
} from '../canvas/poolActions.ts'
import { poolNamed } from '../canvas/poolEnds.ts'
import { useSession } from '../designer/sessionStore.ts'
import { mayRemovePool } from '../editing/commands/pools.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Switch } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Section, Sentence } from './Sections.tsx'

interface PoolProps {
  readonly definition: Definition
  readonly process: string
  /** As it is called on the drawing. */
  readonly id: string
}

/** Who takes part, with or without steps that are known. */
export function PoolPanel({ definition, process, id }: PoolProps) {
  const text = useTexts(poolTexts)
  const help = useTexts(helpTexts)
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const participant = poolNamed(id) ?? ''
  const pool = definition.participants[participant]
  if (pool === undefined) return null
  const name = inLanguage(pool.title, language)
  return (
    <div className="props">
      <header>
        <h2>
          <span className="tl none">
            <Icon name="people" />
          </span>
          {name}
        </h2>
        <p>{technical ? `${text.pool} · ${text.technicalPool}` : text.pool}</p>
      </header>
      <div className="sec">
        <div className="fields">
          <TextInput label={text.called} value={name} onCommit={(typed) => renamePool(id, typed)} />
          <Switch
            on={pool.multiplicity !== undefined}
            onChange={(several) => setSeveral(id, several)}
          >
            {text.severalSwitch}
          </Switch>
        </div>
      </div>
      <StepsSection {...{ definition, process, id }} />
      <MessagesSection {...{ definition, process, id }} />
      {pool.process === process ? undefined : <PlaceSection id={id} />}
      <details className="sec kindHelp">
        <summary>{help.whatIsThis}</summary>
        <p>
          <b>{text.pool}:</b> {text.does}
        </p>
        <p>{help.example(text.example)}</p>
      </details>
      <RemoveSection {...{ definition, participant }} />
    </div>
  )
}

function RemoveSection({
  definition,
  participant,
}: {
  readonly definition: Definition
  readonly participant: string
}) {
  const text = useTexts(poolTexts)
  return (
    <div className="sec">
      {mayRemovePool(definition, participant) ? (
        <>
          <Button kind="danger" icon="trash" onPress={() => removeSelected()}>
            {text.remove}
          </Button>
          <p className="hint">{text.removeNote}</p>
        </>
      ) : (
        <p className="hint">{text.kept}</p>
      )}
    </div>
  )
}

function StepsSection({ definition, id }: PoolProps) {
  const text = useTexts(poolTexts)
  const language = useLanguage((state) => state.language)
  const participant = poolNamed(id) ?? ''
  const name = titleOfEnd(definition, participant, language)
  if (isDrawnOpen(definition, participant))
    return (
      <div className="sec">
        <Sentence>{text.opened(name)}</Sentence>
        {isOtherFlow(id) ? (
          <Button size="s" kind="soft" icon="down" onPress={() => goToPool(id)}>
            {text.goTo}
          </Button>
        ) : undefined}
      </div>
    )
  return (
    <div className="sec">
      <Sentence>{text.closed}</Sentence>
      {definition.participants[participant]?.process === undefined ? (
        <Button size="s" kind="soft" icon="sub" onPress={() => drawSteps(id)}>
          {text.open}
        </Button>
      ) : undefined}
    </div>
  )
}

/** What goes between it and others, each to be taken away again. */
function MessagesSection({ definition, process, id }: PoolProps) {
  const text = useTexts(poolTexts)
  const language = useLanguage((state) => state.language)
  const participant = poolNamed(id)
  const messages = messagesAround(definition, process).flatMap(([flow, one]) => {
    const isSource = messageEnd(definition, one.source)?.participant === participant
    const isTarget = messageEnd(definition, one.target)?.participant === participant
    if (!isSource && !isTarget) return []
    const other = titleOfEnd(definition, isSource ? one.target : one.source, language)
    const title = messageTitle(definition, one)
    const what = title === undefined ? '' : `„${inLanguage(title, language)}“ `
    return [{ flow, other, says: what + (isSource ? text.sends(other) : text.gets(other)) }]
  })
  return (
    <Section title={text.messages}>
      {messages.length === 0 ? (
        <Sentence>{text.none}</Sentence>
      ) : (
        <ul className="chosen">
          {messages.map(({ flow, other, says }) => (
            <li key={flow}>
              <span>{says}</span>
              <IconButton
                icon="close"
                label={text.removeMessageTo(other)}
                onPress={() => removeMessage(flow)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const step = 20
const moves = [
  { to: 'left', icon: 'left', x: -step, y: 0 },
  { to: 'right', icon: 'right', x: step, y: 0 },
  { to: 'up', icon: 'up', x: 0, y: -step },
  { to: 'down', icon: 'down', x: 0, y: step },
] as const satisfies readonly { readonly icon: IconName; readonly [key: string]: unknown }[]

/** What dragging does, without it. */
function PlaceSection({ id }: { readonly id: string }) {
  const text = useTexts(poolTexts)
  return (
    <Section title={text.place}>
      <div className="withAll line">
        {moves.map(({ to, icon, x, y }) => (
          <IconButton
            key={to}
            icon={icon}
            label={text.moves[to]}
            onPress={() => movePoolBy(id, { x, y })}
          />
        ))}
      </div>
    </Section>
  )
}
