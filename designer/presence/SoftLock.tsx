import { useState, type ReactNode } from 'react'
import { presenceTexts } from '#shared/text/presence.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import './presence.css'
import { usePresent } from './usePresent.ts'

/**
 * While somebody else writes here, one begins only after saying so; who is in it already goes on. Nothing is lost
 * either way: both are merged.
 */
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
  const [isHere, setIsHere] = useState(false)
  const locked = writer !== undefined && !goesOn && !isHere
  return (
    <>
      {locked ? (
        <div className="softlock" role="status">
          <p>{text.writesHere(writer.name)}</p>
          <Button size="s" onPress={() => setGoesOn(true)}>
            {text.goOn}
          </Button>
        </div>
      ) : undefined}
      <div
        inert={locked}
        className={locked ? 'within locked' : 'within'}
        onFocus={() => setIsHere(true)}
        onBlur={({ currentTarget, relatedTarget }) =>
          setIsHere(currentTarget.contains(relatedTarget))
        }
      >
        {children}
      </div>
    </>
  )
}
