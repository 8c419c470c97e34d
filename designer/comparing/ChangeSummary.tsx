import type { Definition } from '#shared/model/definition.ts'
import { comparingTexts } from '#shared/text/comparing.ts'
import { go, hrefOf } from '../designer/route.ts'
import { setSubmitting } from '../designer/sessionStore.ts'
import { useTexts } from '../ui/language.ts'
import { ChangeList } from './ChangeList.tsx'
import { draft } from './sides.ts'
import { useCompared } from './useCompared.ts'

interface SummaryProps {
  readonly before: Definition
  readonly definition: Definition
  readonly version: number
}

const few = 6

/** The first of what is different since a version, and the way to all of it. */
export function ChangeSummary({ before, definition, version }: SummaryProps) {
  const text = useTexts(comparingTexts)
  const compared = useCompared(before, definition)
  const route = {
    service: definition.id,
    view: 'compare',
    with: String(version),
    of: draft,
  } as const
  if (compared === undefined) return <p role="status">{text.comparing}</p>
  const { changes } = compared
  const left = changes.length - few
  return (
    <section className="summary">
      <h3>
        {text.summary} ({text.count(changes.length)})
      </h3>
      {changes.length === 0 ? (
        <p>{text.sameText}</p>
      ) : (
        <>
          <ChangeList changes={changes.slice(0, few)} />
          {left > 0 && <p className="muted">{text.more(left)}</p>}
          <a
            href={hrefOf(route)}
            onClick={(event) => {
              event.preventDefault()
              setSubmitting(false)
              go(route)
            }}
          >
            {text.toView}
          </a>
        </>
      )}
    </section>
  )
}
