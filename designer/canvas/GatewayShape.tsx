import { isInstantiating } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import type { Shape } from './shapes.tsx'

/** Drawn on a square of 46, whatever its size. */
export function GatewayShape({ data: { element, size }, selected }: Shape) {
  return (
    <svg className="frame" {...size} viewBox="0 0 46 46" aria-hidden="true">
      {selected ? <path className="sel-ring" d="M23-6 52 23 23 52-6 23z" /> : undefined}
      <path className="gw" d="M23 0 46 23 23 46 0 23z" />
      <GatewayMark element={element} />
    </svg>
  )
}

const strokes = {
  exclusiveGateway: 'M17 17l12 12M29 17l-12 12',
  parallelGateway: 'M23 15v16M15 23h16',
  complexGateway: 'M23 14v18M14 23h18M16.6 16.6l12.8 12.8M29.4 16.6 16.6 29.4',
} as const

const pentagon = 'M23 16.5 29.2 21 26.8 28.3H19.2L16.8 21z'
const cross = 'M21.2 16.5h3.6v4.7h4.7v3.6h-4.7v4.7h-3.6v-4.7h-4.7v-3.6h4.7z'

/** BPMN 2.0 §10.6: two lines where a case waits, one where it begins. */
function GatewayMark({ element }: { readonly element: Element }) {
  const { type } = element
  if (type === 'inclusiveGateway') return <circle className="gl x" cx="23" cy="23" r="9" />
  if (type === 'eventBasedGateway') {
    return (
      <>
        <circle className="gl thin" cx="23" cy="23" r="12.5" />
        {isInstantiating(element) ? undefined : (
          <circle className="gl thin" cx="23" cy="23" r="10" />
        )}
        <path className="gl" d={element.parallel === true ? cross : pentagon} />
      </>
    )
  }
  const isStroke =
    type === 'exclusiveGateway' || type === 'parallelGateway' || type === 'complexGateway'
  return isStroke ? <path className="gl x" d={strokes[type]} /> : null
}
