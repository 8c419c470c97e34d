import type { Definition } from '#shared/model/definition.ts'
import { useSaid } from '../ui/useSaid.ts'

/** What the department leaves as it is, each with its reason. */
export function Waivers({ waivers }: { readonly waivers: NonNullable<Definition['waivers']> }) {
  const { read } = useSaid()
  return (
    <ul className="log">
      {Object.entries(waivers).map(([id, { title, reason }]) => (
        <li key={id}>
          <span>
            {read(title)}
            <small>{reason}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
