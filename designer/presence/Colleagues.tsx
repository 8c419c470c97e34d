import { presenceTexts } from '#shared/text/presence.ts'
import { initialsOf } from '../ui/initialsOf.ts'
import { useTexts } from '../ui/language.ts'
import './presence.css'
import { lookOf, usePresent } from './usePresent.ts'

/** In the bar: who else has this draft open. */
export function Colleagues() {
  const text = useTexts(presenceTexts)
  const colleagues = usePresent((state) => state.colleagues)
  if (colleagues.length === 0) return null
  const people = [...new Map(colleagues.map((one) => [one.id, one.name]))]
  return (
    <ul className="faces" aria-label={text.alsoHere}>
      {people.map(([id, name]) => (
        <li key={id} className={lookOf(id)} title={name}>
          <span aria-hidden="true">{initialsOf(name)}</span>
          <span className="sr">{name}</span>
        </li>
      ))}
    </ul>
  )
}
