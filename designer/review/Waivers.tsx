import type { Definition } from '#shared/model/definition.ts'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../ui/useSaid.ts'

/** What the department leaves as it is, each with its reason. */
export function Waivers({ waivers }: { readonly waivers: NonNullable<Definition['waivers']> }) {
  const { read } = useSaid()
  return (
    <ul className="log">
      {Object.entries(waivers).map(([id, { title, reason }]) => (
        <li key={id}>
          <Icon name="comment" />
          <span>
            {read(title)}
            <small>{reason}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
