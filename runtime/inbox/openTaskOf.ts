import type { Deps } from '../deps.ts'
import type { RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { findOpenTask, type OpenTask } from './store.ts'

/** The task of the address, if it is open and of a group of whoever asks. */
export function openTaskOf(
  { db }: Pick<Deps, 'db'>,
  c: RequestContext,
): { open: OpenTask; by: string } {
  const open = findOpenTask(db, c.req.param('task') ?? '')
  const { subject } = c.var.permit.over(open?.task ?? {})
  if (open === undefined) throw new Problem('notFound')
  return { open, by: subject }
}
