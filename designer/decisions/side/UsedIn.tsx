import { memo, useMemo, useState } from 'react'
import type { UsesOfDecision } from '#shared/lint/usesOfDecision.ts'
import type { Definition } from '#shared/model/definition.ts'
import { contentTexts } from '#shared/text/content.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useAnswer } from '../../background/useAnswer.ts'
import { UseList, type ListedUse } from '../../fields/Uses.tsx'
import { Button } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'

const none: UsesOfDecision = { direct: [], byResult: [], further: [] }

/** Who decides by it, requires it or says its reasons, and what its result goes into, at once and by later steps; each a way there. */
export const UsedIn = memo(function UsedIn({
  definition,
  id,
}: {
  readonly definition: Definition
  readonly id: string
}) {
  const { usedIn } = useTexts(contentTexts).decisions
  const { uses: text } = useTexts(decisionTexts)
  const asked = useMemo(() => ({ definition, id }), [definition, id])
  const answer = useAnswer('uses', asked)
  const { direct, byResult, further } = answer ?? none
  return (
    <section aria-label={usedIn} className="dused">
      <div className="ph">
        <h2>{usedIn}</h2>
      </div>
      {answer !== undefined && direct.length === 0 ? <p className="muted">{text.none}</p> : null}
      <UseList {...{ definition }} uses={direct} />
      {byResult.length === 0 ? undefined : (
        <>
          <h3>{text.byResult}</h3>
          <Some {...{ definition }} uses={byResult} />
        </>
      )}
      {further.length === 0 ? undefined : (
        <>
          <h3>{text.further}</h3>
          <Some {...{ definition }} uses={further} />
        </>
      )}
    </section>
  )
})

const shown = 6

function Some({
  definition,
  uses,
}: {
  readonly definition: Definition
  readonly uses: readonly ListedUse[]
}) {
  const { uses: text } = useTexts(decisionTexts)
  const [all, setAll] = useState(false)
  return (
    <>
      <UseList {...{ definition }} uses={all ? uses : uses.slice(0, shown)} />
      {all || uses.length <= shown ? undefined : (
        <Button kind="quiet" size="s" onPress={() => setAll(true)}>
          {text.all(uses.length)}
        </Button>
      )}
    </>
  )
}
