import type { Artifact } from '#shared/model/artifacts.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { helpTexts } from '#shared/text/help.ts'
import { nameOf, removeSelected } from '../canvas/actions.ts'
import { removeLine, renameBeside, sizeBeside } from '../canvas/besideActions.ts'
import { besideIcons } from '../canvas/look.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import {
  artifactBoxes,
  linesOf,
  wordsOf,
  type ArtifactPlace,
  type Beside,
} from '../editing/artifacts.ts'
import { updateArtifact } from '../editing/commands/updateArtifact.ts'
import { withOptional } from '../editing/records.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Switch } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { Section, Sentence } from './Sections.tsx'

interface BesideProps {
  readonly definition: Definition
  readonly place: ArtifactPlace
  readonly artifact: Beside
}

/** A note, a frame, a record or where it is kept. */
export function BesidePanel({ definition, place, artifact }: BesideProps) {
  const text = useTexts(besideTexts)
  const help = useTexts(helpTexts)
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  const words = inLanguage(wordsOf(definition, artifact), language)
  const { name, does, example } = text.kind[artifact.type]
  const isNote = artifact.type === 'textAnnotation'
  return (
    <div className="props">
      <header>
        <h2>
          <span className="tl none">
            <Icon name={besideIcons[artifact.type]} />
          </span>
          {isNote ? name : words}
        </h2>
        <p>{technical ? `${name} · ${text.technical[artifact.type]}` : name}</p>
      </header>
      <div className="sec">
        <div className="fields">
          <TextInput
            label={isNote ? text.written : text.called}
            value={words}
            lines={isNote ? 4 : 1}
            onCommit={(typed) => renameBeside(place.artifact, typed)}
          />
          <RecordFields {...{ definition, place, artifact }} />
        </div>
      </div>
      <LinesSection {...{ definition, place, artifact }} />
      <SizeSection {...{ definition, place, artifact }} />
      <details className="sec kindHelp">
        <summary>{help.whatIsThis}</summary>
        <p>
          <b>{name}:</b> {does}
        </p>
        <p>{help.example(example)}</p>
      </details>
      <div className="sec">
        <Button kind="danger" icon="trash" onPress={() => removeSelected()}>
          {text.remove}
        </Button>
      </div>
    </div>
  )
}

function RecordFields({ definition, place, artifact }: BesideProps) {
  const text = useTexts(besideTexts)
  if (!artifact.type.startsWith('data') || !('name' in artifact)) return null
  const object = objectOf(definition, place, artifact)
  const update = (artifactId: string, edit: (one: Artifact) => Artifact): void =>
    void change(text.label.change(nameOf(place.artifact)), (now) =>
      updateArtifact(now, { process: place.process, artifact: artifactId, update: edit }),
    )
  return (
    <>
      <TextInput
        label={text.state}
        hint={text.stateNote}
        value={artifact.state ?? ''}
        onCommit={(typed) =>
          update(place.artifact, (one) => {
            if (!('state' in one) && !('name' in one)) return one
            const { state: _before, ...rest } = one
            return { ...rest, ...withOptional('state', typed === '' ? undefined : typed) }
          })
        }
      />
      {object === undefined ? undefined : (
        <Switch
          on={object.several}
          onChange={(several) =>
            update(object.id, (one) => {
              if (one.type !== 'dataObject') return one
              const { collection: _before, ...rest } = one
              return several ? { ...rest, collection: true } : rest
            })
          }
        >
          {text.several}
        </Switch>
      )}
    </>
  )
}

function objectOf({ processes }: Definition, { process }: ArtifactPlace, artifact: Beside) {
  if (artifact.type !== 'dataObjectReference' || artifact.object === undefined) return undefined
  const object = processes[process]?.artifacts?.[artifact.object]
  return object?.type === 'dataObject'
    ? { id: artifact.object, several: object.collection === true }
    : undefined
}

/** What it leads to and comes from, each to be taken away again. */
function LinesSection({ definition, place: { process, artifact: id } }: BesideProps) {
  const text = useTexts(besideTexts)
  const content = definition.processes[process]
  if (content === undefined) return null
  const lines = Object.entries(linesOf(content)).flatMap(([line, { source, target, heads }]) => {
    if (source !== id && target !== id) return []
    const name = endName(definition, { process, id: source === id ? target : source }, text.way)
    const say = heads === 'none' ? text.says : source === id ? text.leadsTo : text.comesFrom
    return [{ line, name, says: say(name) }]
  })
  return (
    <Section title={text.lines}>
      {lines.length === 0 ? (
        <Sentence>{text.linesNone}</Sentence>
      ) : (
        <ul className="chosen">
          {lines.map(({ line, name, says }) => (
            <li key={line}>
              <span>{says}</span>
              <IconButton
                icon="close"
                label={text.removeLineTo(name)}
                onPress={() => removeLine(line)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function endName(
  { processes }: Definition,
  { process, id }: { readonly process: string; readonly id: string },
  way: string,
): string {
  return Object.hasOwn(processes[process]?.flows ?? {}, id) ? way : nameOf(id)
}

const step = 20
const sizes = [
  { key: 'narrower', icon: 'left', width: -step, height: 0 },
  { key: 'wider', icon: 'right', width: step, height: 0 },
  { key: 'lower', icon: 'up', width: 0, height: -step },
  { key: 'higher', icon: 'down', width: 0, height: step },
] as const satisfies readonly { readonly icon: IconName; readonly [key: string]: unknown }[]

/** What the handle at the corner does, without dragging. */
function SizeSection({ definition, place, artifact }: BesideProps) {
  const text = useTexts(besideTexts)
  const box = artifactBoxes(definition, place.process)[place.artifact]
  const isSizable = artifact.type === 'group' || artifact.type === 'textAnnotation'
  if (box === undefined || !isSizable) return null
  return (
    <Section title={text.size}>
      <div className="withAll line">
        {sizes.map(({ key, icon, width, height }) => (
          <IconButton
            key={key}
            icon={icon}
            label={text[key]}
            onPress={() =>
              sizeBeside(place.artifact, { width: box.width + width, height: box.height + height })
            }
          />
        ))}
      </div>
    </Section>
  )
}

/** A dotted line chosen on the drawing. */
export function AsidePanel({
  definition,
  process,
  line,
}: {
  readonly definition: Definition
  readonly process: string
  readonly line: string
}) {
  const text = useTexts(besideTexts)
  const content = definition.processes[process]
  const ends = content && linesOf(content)[line]
  if (ends === undefined) return null
  const name = (id: string): string => endName(definition, { process, id }, text.way)
  return (
    <div className="props">
      <header>
        <h2>{text.line}</h2>
        <p>{text.lineBetween(name(ends.source), name(ends.target))}</p>
      </header>
      <div className="sec">
        <Button kind="danger" icon="trash" onPress={() => removeLine(line)}>
          {text.removeLine}
        </Button>
      </div>
    </div>
  )
}
