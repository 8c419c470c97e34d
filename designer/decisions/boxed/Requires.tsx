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
  return (
    <section aria-label={text.requires}>
      <p className="lb">{requires.length === 0 ? text.requiresNothing : text.requires}</p>
      <ul className="needs">
        {requires.map((one) => {
          const title = names.get(one)?.title
          const name = title === undefined ? one : read(title)
          return (
            <li key={one}>
              {name}
              <IconButton
                icon="close"
                label={text.removeRequired(name)}
                onPress={() => onChange(requires.filter((other) => other !== one))}
              />
            </li>
          )
        })}
        {entries.length === 0 ? undefined : (
          <li className="add">
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
