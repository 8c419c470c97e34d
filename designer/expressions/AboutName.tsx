import { useEffect, type RefObject } from 'react'
import { Popover } from 'react-aria-components'
import type { Live } from '#shared/feel/language/hover.ts'
import type { Definition } from '#shared/model/definition.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSample } from '../simulation/useSample.ts'
import { useScenario } from '../simulation/useScenario.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { linesOf } from './hoverLines.ts'
import type { Support } from './support.ts'
import type { NameCard } from './useNameCard.ts'

interface AboutProps {
  readonly text: string
  readonly support: Support
  readonly card: NameCard
  readonly anchor: RefObject<HTMLElement | null>
}

/** What a name in the field is: its type, what it is for, and its value in the sample case. */
export function AboutName(props: AboutProps) {
  const definition = useDocument(({ opened }) => opened?.definition)
  if (props.card.offset === undefined) return null
  return definition === undefined ? <Told {...props} /> : <InSample {...{ ...props, definition }} />
}

function InSample({ definition, ...props }: AboutProps & { readonly definition: Definition }) {
  return <Told {...props} live={useSample(definition, useScenario(definition))} />
}

function Told({ live, ...props }: AboutProps & { readonly live?: Live | undefined }) {
  const { text, support, card } = props
  const language = useLanguage((state) => state.language)
  const hover = support.hover(text, card.offset ?? 0, live)
  return hover === undefined ? null : (
    <Card {...props} name={hover.name} lines={linesOf(hover, support.types, language)} />
  )
}

function Card({
  name,
  lines: [head, ...lines],
  card,
  anchor,
}: AboutProps & { readonly name: string; readonly lines: readonly string[] }) {
  const say = useTexts(expressionTexts)
  const spoken = [head, ...lines].join('. ')
  useEffect(() => announce(spoken), [spoken])
  return (
    <Popover
      className="popover suggestions"
      isNonModal
      isOpen
      onOpenChange={(open) => !open && card.close()}
      triggerRef={anchor}
      placement="bottom start"
      onMouseEnter={card.hold}
      onMouseLeave={card.leave}
    >
      <section className="aboutName" aria-label={say.about(name)}>
        <code>{head}</code>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </Popover>
  )
}
