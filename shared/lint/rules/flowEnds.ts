import type { Definition } from '../../model/definition.ts'
import { beginsWay, isBesideFlow } from '../../model/elementKinds.ts'
import { isJump } from '../../model/jumps.ts'
import type { Finding } from '../lint.ts'
import type { Drawing, PlacedFlow } from '../drawing.ts'
import { finding, removing, type Rule } from '../rule.ts'
import { toJson } from '../toJson.ts'
import type { FindingText } from '../../text/findings.ts'
import type { Localised } from '../../model/localised.ts'
import { referred } from '../../model/referred.ts'

export const flowEnds: Rule = {
  id: 'flowEnds',
  check: ({ definition, drawings }) =>
    drawings.flatMap((drawing) =>
      drawing.flows.flatMap((placed) => {
        const wrong = whatIsWrong(placed, drawing)
        return wrong === undefined ? [] : [report(placed, wrong, definition)]
      }),
    ),
}

interface Wrong {
  readonly text: FindingText
  readonly about: readonly (Localised | string)[]
}

function whatIsWrong({ flow }: PlacedFlow, { elements }: Drawing): Wrong | undefined {
  const source = elements.get(flow.source)?.element
  const target = elements.get(flow.target)?.element
  if (source === undefined) return { text: 'flowEndMissing', about: [flow.source] }
  if (target === undefined) return { text: 'flowEndMissing', about: [flow.target] }
  const beside = [source, target].find(isBesideFlow)
  if (beside !== undefined) return { text: 'besideFlow', about: [beside.name] }
  if (beginsWay(target)) return { text: 'flowIntoStart', about: [target.name] }
  if (source.type === 'endEvent') return { text: 'flowOutOfEnd', about: [source.name] }
  if (isJump(source)) return { text: 'flowOutOfJump', about: [source.name] }
  const isAcross = source.parent !== target.parent
  return isAcross ? { text: 'flowAcrossScopes', about: [source.name, target.name] } : undefined
}

function report(placed: PlacedFlow, { text, about }: Wrong, { processes }: Definition): Finding {
  const { flow, pointer, process } = placed
  const element =
    referred(processes[process]?.elements, flow.source) === undefined ? undefined : flow.source
  return finding(
    'flowEnds',
    { pointer, process, element },
    { severity: 'error', text, about, fix: removing(pointer, toJson(flow)) },
  )
}
