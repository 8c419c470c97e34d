import type { Question } from '../model/content.ts'
import { countIn, entryName } from './entries.ts'
import type { AnswerContext, Fields } from './question.ts'

interface Pressed {
  readonly fields: Fields
  /** `add`, or `remove-` and the place. */
  readonly action: string
}

/** What the page shows after a button of the list: an entry more or less, and all that was typed. */
export function withEntry(
  list: Question,
  { fields, action }: Pressed,
  context: AnswerContext,
): Fields {
  const count = countIn(fields, list, context)
  if (action === 'add') return { ...fields, [list.id]: String(count + 1) }
  const [, place] = /^remove-(\d+)$/.exec(action) ?? []
  const gone = Number(place)
  if (place === undefined || gone >= count) return fields
  return { ...movedUp(list, fields, gone), [list.id]: String(count - 1) }
}

function movedUp(list: Question, fields: Fields, gone: number): Fields {
  const start = `${list.id}-`
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => {
      const [place = '', ...rest] = name.startsWith(start)
        ? name.slice(start.length).split('-')
        : []
      const at = /^\d+$/.test(place) ? Number(place) : -1
      if (at === gone) return []
      return [[at < gone ? name : [entryName(list, at - 1), ...rest].join('-'), text]]
    }),
  )
}
