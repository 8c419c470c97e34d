import { useMemo } from 'react'
import { pathLabel, requirementsOf, type Requirement } from '#shared/decisions/requirements.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { arrange, type Arrangement, type Placed } from './columnsOf.ts'

const node = { width: 220, height: 52, gap: 12, between: 72 }

/** Which data and decisions feed which: boxes in reading order, lines between them for the eye. */
export function DataFlow({
  definition,
  onOpen,
}: {
  readonly definition: Definition
  readonly onOpen: (decision: string) => void
}) {
  const { graph: text } = useTexts(decisionTexts)
  const requirements = useMemo(() => requirementsOf(definition), [definition])
  const arrangement = useMemo(() => arrange(requirements), [requirements])
  const { nodes, columns, rows } = arrangement
  const width = columns * node.width + (columns - 1) * node.between
  const height = 32 + rows * (node.height + node.gap)
  return (
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <div className="mh">
        <h1>{text.title}</h1>
      </div>
      {requirements.length === 0 ? <p className="empty">{text.none}</p> : undefined}
      <Scroll className="rgw" label={text.title}>
        <div className="rg" style={{ width, height }}>
          <Lines arrangement={arrangement} width={width} height={height} />
          <ul>
            {nodes.map((placed) =>
              placed.kind === 'passage' ? undefined : (
                <li key={placed.id} style={{ ...placeOf(placed), width: node.width }}>
                  <Box {...{ placed, requirements, definition, onOpen }} kind={placed.kind} />
                </li>
              ),
            )}
          </ul>
        </div>
      </Scroll>
    </main>
  )
}

function placeOf({ column, row }: Placed): { readonly left: number; readonly top: number } {
  return {
    left: column * (node.width + node.between),
    top: 8 + row * (node.height + node.gap),
  }
}

interface BoxProps {
  readonly placed: Placed
  readonly requirements: readonly Requirement[]
  readonly definition: Definition
  readonly onOpen: (decision: string) => void
}

const boxes = { data: DataBox, decision: DecisionBox, use: UseBox }

function Box({ kind, ...props }: BoxProps & { readonly kind: keyof typeof boxes }) {
  const One = boxes[kind]
  return <One {...props} />
}

function useName(definition: Definition): (path: string) => string {
  const { read } = useSaid()
  return (path) => {
    const names = pathLabel(path, definition).map(read)
    return names.length === 0 ? path : names.join(': ')
  }
}

function DataBox({ placed: { id }, requirements, definition }: BoxProps) {
  const { graph: text } = useTexts(decisionTexts)
  const { read } = useSaid()
  const nameOf = useName(definition)
  const path = id.replace(/^data /, '')
  const fed = requirements.filter(({ data }) => data.includes(path))
  return (
    <div className="rn given">
      <b>{nameOf(path)}</b>
      <span className="sr">{text.feeds(fed.map(({ title }) => read(title)).join(', '))}</span>
    </div>
  )
}

function DecisionBox({ placed: { id }, requirements, onOpen }: BoxProps) {
  const { graph: text } = useTexts(decisionTexts)
  const { read } = useSaid()
  const one = requirements.find((other) => other.id === id)
  const needed = requirements.filter((other) => one?.decisions.includes(other.id) === true)
  return (
    <button type="button" className="rn" onClick={() => onOpen(id)}>
      <span className="tl auto">
        <Icon name="table" />
      </span>
      <b>{read(one?.title)}</b>
      {needed.length === 0 ? undefined : (
        <span className="sr">{text.needs(needed.map(({ title }) => read(title)).join(', '))}</span>
      )}
    </button>
  )
}

function UseBox({ placed: { id }, requirements, definition }: BoxProps) {
  const { graph: text } = useTexts(decisionTexts)
  const { read } = useSaid()
  const nameOf = useName(definition)
  const [, decision = '', at = '0'] = /^use (.*) (\d+)$/.exec(id) ?? []
  const use = requirements.find((one) => one.id === decision)?.uses[Number(at)]
  const writes = use?.writes.map(nameOf).join(', ') ?? ''
  return (
    <div className="rn use">
      <b>{read(use?.step)}</b>
      {writes === '' ? undefined : <small>{text.gives(writes)}</small>}
    </div>
  )
}

function Lines({
  arrangement: { nodes, lines },
  width,
  height,
}: {
  readonly arrangement: Arrangement
  readonly width: number
  readonly height: number
}) {
  const places = new Map(nodes.map((placed) => [placed.id, placeOf(placed)]))
  return (
    <svg aria-hidden="true" width={width} height={height}>
      {lines.map(({ from, through, to }) => {
        const stops = [from, ...through, to].flatMap((id) => places.get(id) ?? [])
        return <path key={`${from} ${to}`} d={wayThrough(stops)} />
      })}
    </svg>
  )
}

/** From the right of the first box to an arrow at the last, straight where it passes a column. */
function wayThrough(stops: readonly ReturnType<typeof placeOf>[]): string {
  const [first, ...others] = stops
  if (first === undefined) return ''
  const heightOf = ({ top }: typeof first): number => top + node.height / 2
  const parts = others.map((stop, at) => {
    const [x, y] = [(stops[at] ?? first).left + node.width, heightOf(stops[at] ?? first)]
    const [toX, toY] = [stop.left, heightOf(stop)]
    const middle = (x + toX) / 2
    const isLast = at === others.length - 1
    const end = isLast ? `${toX - 6} ${toY}m-6-4 6 4-6 4` : `${toX} ${toY}h${node.width}`
    return `C${middle} ${y} ${middle} ${toY} ${end}`
  })
  return `M${first.left + node.width} ${heightOf(first)}${parts.join('')}`
}
