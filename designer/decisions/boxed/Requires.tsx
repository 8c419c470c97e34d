import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../../ui/language.ts'
import { PickButton } from '../../ui/PickButton.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { namesInGraph } from '../graph/namesInGraph.ts'

/** Whose results a decision needs; they are then names in its calculations. */
export function Requires({
  definition,
  id,
  requires,
  onChange,
}: {
  readonly definition: Definition
  readonly id: string
  readonly requires: readonly string[]
  readonly onChange: (requires: string[]) => void
}) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const names = namesInGraph(definition)
  const open = [...names].filter(([one]) => one !== id && !requires.includes(one))
  const entries = open.map(([one, { title }]) => ({ id: one, label: read(title) }))
  const nameOf = (one: string): string => {
    const title = names.get(one)?.title
    return title === undefined ? one : read(title)
  }
  return (
    <section aria-label={text.requires}>
      <p className="lb">{requires.length === 0 ? text.requiresNothing : text.requires}</p>
      <ul className="needs">
        {requires.map((one) => (
          <Needed
            key={one}
            name={nameOf(one)}
            onRemove={() => onChange(requires.filter((other) => other !== one))}
          />
        ))}
        {entries.length === 0 ? undefined : (
          <li className="needsmore">
            <PickButton
              label={text.addRequired}
              className="btn s quiet"
              search={{ label: text.search, empty: text.nothingFound }}
              sections={[{ id: 'all', entries }]}
              onPick={(one) => onChange([...requires, one])}
            >
              <Icon name="plus" />
              {text.addRequired}
            </PickButton>
          </li>
        )}
      </ul>
    </section>
  )
}

function Needed({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const text = useTexts(boxedTexts)
  return (
    <li>
      {name}
      <IconButton icon="close" label={text.removeRequired(name)} onPress={onRemove} />
    </li>
  )
}
