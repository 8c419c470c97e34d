import { memo, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Language } from '#shared/model/localised.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import { helpTexts } from '#shared/text/help.ts'
import { helpFor } from '#shared/text/kindHelp.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { keyName } from '#shared/text/shortcuts.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { commands } from '../commands/commands.ts'
import { useDocument } from '../designer/documentStore.ts'
import { openDialog, useSession } from '../designer/sessionStore.ts'
import { artifactKinds, type ArtifactKind } from '../editing/commands/addArtifact.ts'
import { shapeGroups, type ShapeGroup } from '../editing/shapeKinds.ts'
import { makeStep, stepKinds, type StepKind } from '../editing/steps.ts'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { insertAfter } from './actions.ts'
import { addBeside } from './besideActions.ts'
import { besideIcons, kindLooks, type Actor } from './look.ts'
import { addPoolBeside } from './poolActions.ts'

/** What can be added, named by what it does. A click places it after the selected step, dragging anywhere. */
export const Palette = memo(function Palette() {
  const text = useTexts(drawingTexts)
  const language = useLanguage((state) => state.language)
  const templates = useTexts(templateTexts)
  const [about, setAbout] = useState<About & { readonly of: string }>()
  const telling = {
    told: about?.of,
    onAbout: (of: string, next: About): void => setAbout({ of, ...next }),
  }
  return (
    <section className="pal" aria-label={text.palette}>
      <div className="ph">
        <h2>{text.palette}</h2>
        <span className="grow" />
        <kbd>{keyName(commands.addStep.keys[0] ?? '', language)}</kbd>
      </div>
      <div className="offers">
        <Kinds kinds={stepKinds} {...telling} />
        <Besides {...telling} />
        <Button className="more" onPress={() => openDialog('templates')}>
          <Icon name="rows" size="s" />
          {templates.open}
        </Button>
        <MoreKinds {...telling} />
      </div>
      <AboutKind about={about} />
    </section>
  )
})

interface About {
  readonly does: string
  readonly example?: string | undefined
}

/** What the kind under the pointer or the keyboard does. Its place is kept free: nothing moves away from the pointer. */
function AboutKind({ about }: { readonly about: About | undefined }) {
  const { pointAtKind } = useTexts(drawingTexts)
  const help = useTexts(helpTexts)
  return (
    <p className="aboutKind" id="aboutKind">
      {about === undefined ? pointAtKind : about.does}{' '}
      {about?.example === undefined ? undefined : help.example(about.example)}
    </p>
  )
}

interface Telling {
  /** The kind whose text is shown. */
  readonly told: string | undefined
  readonly onAbout: (of: string, about: About) => void
}

interface KindsProps extends Telling {
  readonly kinds: readonly StepKind[]
}

function Kinds({ kinds, ...telling }: KindsProps) {
  const text = useTexts(drawingTexts)
  const language = useLanguage((state) => state.language)
  return (
    <ul>
      {kinds.map((kind) => {
        const { group, ...look } = kindLooks[kind]
        return (
          <Offer
            key={kind}
            {...{ kind, look, ...telling }}
            about={() => kindAbout(kind, language)}
            onPress={() => insertAfter(kind, useSession.getState().elements[0])}
          >
            {text.kind[kind]}
            {group === undefined ? undefined : (
              <small>
                <span className="sr">{text.groupNumber(group)}</span>
                <span aria-hidden="true">{group}</span>
              </small>
            )}
          </Offer>
        )
      })}
    </ul>
  )
}

/** What is no step: notes, frames, records, and who takes part. */
function Besides(telling: Telling) {
  const besideText = useTexts(besideTexts)
  const pools = useTexts(poolTexts)
  return (
    <>
      <h3>{besideText.title}</h3>
      <ul>
        {artifactKinds.map((kind) => (
          <Offer
            key={kind}
            kind={kind}
            {...telling}
            look={{ icon: besideIcons[typeOf(kind)], actor: 'none' }}
            about={() => besideText.kind[typeOf(kind)]}
            onPress={() => addBeside(kind)}
          >
            {besideText.add[kind]}
          </Offer>
        ))}
      </ul>
      <h3>{pools.title}</h3>
      <ul>
        <Offer
          kind="pool"
          {...telling}
          look={{ icon: 'people', actor: 'none' }}
          about={() => ({ does: pools.does, example: pools.example })}
          onPress={addPoolBeside}
        >
          {pools.pool}
        </Offer>
      </ul>
    </>
  )
}

/** All other shapes, once they are asked for. */
function MoreKinds(telling: Telling) {
  const text = useTexts(drawingTexts)
  const [all, setAll] = useState(false)
  return (
    <>
      <Button className="more" aria-expanded={all} onPress={() => setAll(!all)}>
        <Icon name={all ? 'down' : 'right'} size="s" />
        {all ? text.fewerShapes : text.moreShapes}
      </Button>
      {all
        ? Object.entries(shapeGroups).map(([group, kinds]) => (
            <div key={group}>
              <h3>{text.shapeGroup[group as ShapeGroup]}</h3>
              <Kinds kinds={kinds} {...telling} />
            </div>
          ))
        : undefined}
    </>
  )
}

/** As the help has it for the step that would be made. */
function kindAbout(kind: StepKind, language: Language): About {
  const definition = useDocument.getState().opened?.definition
  if (definition === undefined) return { does: '' }
  const { element } = makeStep(definition, kind, { de: '' })
  const { does } = wordsFor(element, language)
  return { does, example: helpFor(element, language)?.example }
}

/** What is drawn of a kind. */
function typeOf(kind: ArtifactKind) {
  return kind === 'dataStore' ? 'dataStoreReference' : kind
}

function Offer({
  kind,
  look: { icon, actor },
  about,
  told,
  onAbout,
  onPress,
  children,
}: Telling & {
  readonly kind: string
  readonly look: { readonly icon: IconName; readonly actor: Actor }
  readonly about: () => About
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <li>
      <Button
        className="kind"
        {...(told === kind && { 'aria-describedby': 'aboutKind' })}
        onPress={onPress}
        onHoverStart={() => onAbout(kind, about())}
        onFocus={() => onAbout(kind, about())}
        render={(props) => (
          <button
            {...props}
            draggable
            onDragStart={(event) => event.dataTransfer.setData('text/step', kind)}
          />
        )}
      >
        <span className={`tl ${actor}`}>
          <Icon name={icon} />
        </span>
        {children}
      </Button>
    </li>
  )
}
