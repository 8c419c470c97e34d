import type { Definition } from '#shared/model/definition.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { useTexts } from '../../ui/language.ts'
import { namesInGraph, needs } from '../graph/namesInGraph.ts'
import { PickedList } from './PickedList.tsx'

/** Whose results a decision needs; they are then names in its calculations. What needs it cannot be needed by it. */
export function Requires({
  definition,
  id,
  requires,
  onChange,
}: {
  readonly definition: Definition
  readonly id: string
  readonly requires: readonly string[]
  readonly onChange: (requires: string[]) => void
}) {
  const text = useTexts(boxedTexts)
  const names = namesInGraph(definition)
  const open = [...names.keys()].filter((one) => !requires.includes(one) && !needs(names, one, id))
  return (
    <PickedList
      {...{ definition, open, onChange }}
      label={requires.length === 0 ? text.requiresNothing : text.requires}
      ids={requires}
      add={text.addRequired}
      removeLabel={text.removeRequired}
    />
  )
}
