import { useSession } from '../designer/sessionStore.ts'
import type { Fact } from './facts.ts'

/** What is there to read, and in the technical view also what only IT reads. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const technical = useSession((state) => state.technical)
  const shown = facts.filter((fact) => technical || fact.technical !== true)
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map((fact) => (
        <Line key={fact.label} {...fact} />
      ))}
    </dl>
  )
}

function Line({ label, value, technical }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{technical === true ? <code>{value}</code> : value}</dd>
    </>
  )
}
