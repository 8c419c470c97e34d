import { useState } from 'react'
import { Button } from 'react-aria-components'
import { drawingTexts } from '#shared/text/drawing.ts'
import { keyName } from '#shared/text/shortcuts.ts'
import { commands } from '../commands/commands.ts'
import { useSession } from '../designer/sessionStore.ts'
import { formKinds, stepKinds, type StepKind } from '../editing/steps.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { insertAfter } from './actions.ts'
import { kindLooks } from './look.ts'

/** What can be added, named by what it does. A click places it after the selected step, dragging anywhere. */
export function Palette() {
  const text = useTexts(drawingTexts)
  const language = useLanguage((state) => state.language)
  const [all, setAll] = useState(false)
  return (
    <section className="pal" aria-label={text.palette}>
      <div className="ph">
        <h2>{text.palette}</h2>
        <span className="grow" />
        <kbd>{keyName(commands.addStep.keys[0] ?? '', language)}</kbd>
      </div>
      <ul className={all ? 'all' : ''}>
        {stepKinds.map((kind) => (
          <Kind key={kind} kind={kind} />
        ))}
        {all ? formKinds.map((kind) => <Kind key={kind} kind={kind} />) : undefined}
      </ul>
      <Button className="more" aria-expanded={all} onPress={() => setAll(!all)}>
        <Icon name={all ? 'down' : 'right'} size="s" />
        {all ? text.fewerShapes : text.moreShapes}
      </Button>
    </section>
  )
}

function Kind({ kind }: { readonly kind: StepKind }) {
  const text = useTexts(drawingTexts)
  const { icon, actor, group } = kindLooks[kind]
  return (
    <li>
      <Button
        className="kind"
        onPress={() => insertAfter(kind, useSession.getState().elements[0])}
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
        {text.kind[kind]}
        {group === undefined ? undefined : (
          <small>
            <span className="sr">{text.groupNumber(group)}</span>
            <span aria-hidden="true">{group}</span>
          </small>
        )}
      </Button>
    </li>
  )
}
