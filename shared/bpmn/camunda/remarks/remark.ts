import type { ReportEntry } from '../../../xml/report.ts'
import { calling } from './calling.ts'
import { contents } from './contents.ts'
import { people } from './people.ts'
import { running } from './running.ts'
import type { Say } from './say.ts'
import { working } from './working.ts'

const texts = { ...running, ...contents, ...people, ...working, ...calling } satisfies Record<
  string,
  Say
>

export type RemarkCode = keyof typeof texts

export interface Remark {
  readonly code: RemarkCode
  readonly what: string
  readonly more?: string
}

export function entryOf(
  { code, what, more = '' }: Remark,
  of: Pick<ReportEntry, 'element' | 'elementType'>,
): ReportEntry {
  const say: Say = texts[code]
  return { ...of, ...say(what, more) }
}
