import type { RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import type { Database } from '../storage/database.ts'
import { findDraft, type DraftRow } from './store.ts'

interface Permitted {
  readonly draft: DraftRow
  /** The pseudonym of who asks. */
  readonly subject: string
}

/** Who may nothing here does not learn whether there is a draft. */
export function permittedDraft(db: Database, c: RequestContext, service: string): Permitted {
  const draft = findDraft(db, service)
  const { subject } = c.var.permit.over(draft === undefined ? {} : { department: draft.department })
  if (draft === undefined) throw new Problem('notFound')
  return { draft, subject }
}
