import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../../ui/language.ts'
import { PickButton } from '../../ui/PickButton.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { namesInGraph } from '../graph/namesInGraph.ts'

interface PickedProps {
  readonly definition: Definition
  readonly label: string
  readonly ids: readonly string[]
  /** What may be added. */
  readonly open: readonly string[]
  readonly add: string
  readonly removeLabel: (name: string) => string
  readonly onChange: (ids: string[]) => void
}

/** Some of what is in the graph, chosen one by one. */
export function PickedList(props: PickedProps) {
  const { definition, label, ids, open, removeLabel, onChange } = props
  const { read } = useSaid()
  const names = namesInGraph(definition)
  const nameOf = (one: string): string => read(names.get(one)?.title ?? { de: one })
  return (
    <section aria-label={label}>
      <p className="lb">{label}</p>
      <ul className="needs">
        {ids.map((one) => (
          <li key={one}>
            {nameOf(one)}
            <IconButton
              icon="close"
              label={removeLabel(nameOf(one))}
              onPress={() => onChange(ids.filter((other) => other !== one))}
            />
          </li>
        ))}
        {open.length === 0 ? undefined : <More {...props} nameOf={nameOf} />}
      </ul>
    </section>
  )
}

function More({
  ids,
  open,
  add,
  nameOf,
  onChange,
}: PickedProps & { readonly nameOf: (id: string) => string }) {
  const text = useTexts(boxedTexts)
  return (
    <li className="needsmore">
      <PickButton
        label={add}
        className="btn s quiet"
        search={{ label: text.search, empty: text.nothingFound }}
        sections={[{ id: 'all', entries: open.map((id) => ({ id, label: nameOf(id) })) }]}
        onPick={(one) => onChange([...ids, one])}
      >
        <Icon name="plus" />
        {add}
      </PickButton>
    </li>
  )
}
