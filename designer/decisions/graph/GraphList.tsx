import { boxedTexts } from '#shared/text/boxed.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import { NodeEditor } from './NodeEditor.tsx'
import type { Choosing, GraphProps, Names } from './RequirementGraph.tsx'

interface ListProps extends GraphProps, Choosing {
  readonly names: Names
}

/** The same as the drawing, to be read and changed by keyboard. */
export function GraphList(props: ListProps) {
  const text = useTexts(boxedTexts)
  return (
    <section className="drgtwin" aria-labelledby="drg-twin">
      <h2 id="drg-twin">{text.graphList}</h2>
      <ul>
        {[...props.names.keys()].map((id) => (
          <li key={id} className={id === props.chosen ? 'on' : undefined}>
            <Line {...props} id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ definition, names, chosen, id, onChoose, ...ways }: ListProps & Identified) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const node = names.get(id)
  if (node === undefined) return null
  const { kind, requires } = node
  const name = read(node.title)
  const called = requires.map((one) => {
    const title = names.get(one)?.title
    return title === undefined ? one : read(title)
  })
  const isData = kind === 'inputData'
  return (
    <>
      {isData ? <b>{name}</b> : <Way {...ways} {...{ id, name }} />}
      <span>
        {text.nodes[kind]},{' '}
        {called.length === 0 ? text.needsNothing : text.needs(called.join(', '))}
      </span>
      {isData ? undefined : (
        <IconButton
          icon="gear"
          label={text.change(name)}
          pressed={id === chosen}
          onPress={() => onChoose(id)}
        />
      )}
      {id === chosen && !isData ? <NodeEditor {...{ definition, id, node, name }} /> : undefined}
    </>
  )
}

interface Identified {
  readonly id: string
}

function Way({
  id,
  name,
  hrefOf,
  onOpen,
}: Pick<GraphProps, 'hrefOf' | 'onOpen'> & Identified & { readonly name: string }) {
  return (
    <a
      href={hrefOf(id)}
      onClick={(event) => {
        event.preventDefault()
        onOpen(id)
      }}
    >
      {name}
    </a>
  )
}
