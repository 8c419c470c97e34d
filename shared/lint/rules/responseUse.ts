import type { Change } from '../../model/change.ts'
import type { Source } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, removing, type Rule } from '../rule.ts'
import { toJson } from '../toJson.ts'
import { unusedAnswers } from '../unusedAnswers.ts'

/** Data minimisation: ask a register only for what the case uses. */
export const responseUse: Rule = {
  id: 'responseUse',
  check: (subject) =>
    unusedAnswers(subject).map(({ id, source, path, label, user }) => {
      const pointer = pointerTo('sources', id, 'response')
      const fix = path.includes('.') ? undefined : withoutField(source, path, pointer)
      return finding(
        'responseUse',
        { pointer, process: user.process, element: user.id },
        {
          severity: 'warning',
          text: 'responseUnused',
          about: [label, source.title],
          ...(fix === undefined ? {} : { fix }),
        },
      )
    }),
}

function withoutField({ response }: Source, name: string, pointer: string): Change | undefined {
  const { required = [], properties = {} } = response
  const schema = referred(properties, name)
  if (schema === undefined) return undefined
  const removed = removing(`${pointer}/properties${pointerTo(name)}`, toJson(schema))
  if (!required.includes(name)) return removed
  const others = required.filter((one) => one !== name)
  return { ...removed, updated: { [`${pointer}/required`]: [[...required], others] } }
}
