import { useState, type ReactNode } from 'react'
import { presenceTexts } from '#shared/text/presence.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import './presence.css'
import { usePresent } from './usePresent.ts'

/** While somebody else writes here, one goes on only after saying so. Nothing is lost either way: both are merged. */
export function SoftLock({
  place,
  children,
}: {
  readonly place: string
  readonly children: ReactNode
}) {
  const text = useTexts(presenceTexts)
  const writer = usePresent(({ colleagues }) =>
    colleagues.find((one) => one.editing && one.place === place),
  )
  const [goesOn, setGoesOn] = useState(false)
  if (writer !== undefined && !goesOn) {
    return (
      <>
        <div className="softlock" role="status">
          <p>{text.writesHere(writer.name)}</p>
          <Button size="s" onPress={() => setGoesOn(true)}>
            {text.goOn}
          </Button>
        </div>
        <div inert className="locked">
          {children}
        </div>
      </>
    )
  }
  return children
}
