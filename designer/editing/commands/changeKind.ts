import type { Definition } from '#shared/model/definition.ts'
import { isActivity, type Activity } from '#shared/model/elementKinds.ts'
import { unusedContent } from '../consequences/unusedContent.ts'
import { centreOf, sizeOf } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { withLayout } from '../layout.ts'
import { elementAt, withProcess, type ElementPlace } from '../process.ts'
import { withOptional } from '../records.ts'
import { makeStep, type StepKind } from '../steps.ts'
import { withoutLostDefaults } from './deleteElements.ts'

/** Another kind of step at the same place, with the same name and the same connections. */
export function changeKind(
  definition: Definition,
  { process, element: id, kind }: ElementPlace & { readonly kind: StepKind },
): Definition {
  const element = elementAt(definition, { process, element: id })
  if (element === undefined || element.type === 'boundaryEvent') return definition
  const made = makeStep(definition, kind, element.name)
  const { lane, parent, documentation, foreign } = element
  const kept = {
    ...withOptional('lane', lane),
    ...withOptional('parent', parent),
    ...withOptional('documentation', documentation),
    ...withOptional('foreign', foreign),
  }
  const changed =
    isActivity(element) && isActivity(made.element)
      ? { ...made.element, ...repeating(element), ...kept }
      : { ...made.element, ...kept }
  const next = withProcess(made.definition, process, (current) => {
    const elements = { ...current.elements, [id]: changed }
    return { ...current, elements: withoutLostDefaults({ elements, flows: current.flows }) }
  })
  const centred = withLayout(next, process, ({ elements, lanes }) => {
    const before = geometryOf(definition, process).elements[id]
    if (before === undefined) return { elements, lanes }
    const size = sizeOf(made.element)
    const { x, y } = centreOf(before)
    return {
      elements: { ...elements, [id]: { x: x - size.width / 2, y: y - size.height / 2, ...size } },
      lanes,
    }
  })
  return unusedContent(definition, centred)
}

type Repeating = 'loop' | 'isForCompensation' | 'default' | 'startQuantity' | 'completionQuantity'

/** How often and after what an activity takes place, whatever it does. */
function repeating(activity: Activity): Pick<Activity, Repeating> {
  const { loop, isForCompensation, startQuantity, completionQuantity } = activity
  return {
    ...withOptional('loop', loop),
    ...withOptional('isForCompensation', isForCompensation),
    ...withOptional('default', activity.default),
    ...withOptional('startQuantity', startQuantity),
    ...withOptional('completionQuantity', completionQuantity),
  }
}
