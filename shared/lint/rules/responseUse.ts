import type { Change } from '../../model/change.ts'
import type { Source } from '../../model/content.ts'
import { referred } from '../../model/referred.ts'
import { leafPaths } from '../field.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../pointer.ts'
import { finding, removing, type Rule } from '../rule.ts'
import { toJson } from '../toJson.ts'
import { overlaps, type Subject } from '../subject.ts'

/** Data minimisation: ask a register only for what the case uses. */
export const responseUse: Rule = {
  id: 'responseUse',
  check: (subject) =>
    Object.entries(subject.definition.sources)
      .filter(([, { writes }]) => !writes)
      .flatMap(([id, source]) => checkSource(id, source, subject)),
}

function checkSource(id: string, source: Source, subject: Subject): readonly Finding[] {
  const users = subject.elements.filter(
    ({ element }) => element.type === 'serviceTask' && element.source === id,
  )
  if (users.length === 0) return []
  const tasks = new Set(users.map((user) => `${user.process} ${user.id}`))
  const reads = subject.expressions
    .filter(({ process, element }) => tasks.has(`${process} ${element}`))
    .flatMap(({ expression }) => expression.reads)
  return leafPaths(source.response, subject.definition.types)
    .filter((path) => path !== '' && !reads.some((read) => overlaps(read, `result.${path}`)))
    .map((path) => {
      const pointer = pointerTo('sources', id, 'response')
      const fix = path.includes('.') ? undefined : withoutField(source, path, pointer)
      return finding(
        'responseUse',
        { pointer, process: users[0]?.process, element: users[0]?.id },
        {
          severity: 'warning',
          text: 'responseUnused',
          about: [path, source.title],
          ...(fix === undefined ? {} : { fix }),
        },
      )
    })
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
