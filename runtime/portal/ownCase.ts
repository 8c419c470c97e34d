import { environmentOf } from '#shared/feel/environment.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Deps } from '../deps.ts'
import type { RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { citizenTaskOf, openForm, type OpenForm } from './citizenTask.ts'
import { previewOf, type Preview } from './preview.ts'
import { findCase, loadAnswers, nextTimer, type Case } from './store.ts'
import { taskDeadline, type TaskDeadline } from './taskDeadline.ts'
import { viewOf, type View } from './view.ts'

/** The case of the address, if whoever is signed in started it; else as if it did not exist. */
export function ownCase({ db }: Pick<Deps, 'db'>, c: RequestContext): Case {
  const found = findCase(db, c.req.param('case') ?? '')
  c.var.permit.over(found?.subject == null ? {} : { subject: found.subject })
  if (found === undefined) throw new Problem('notFound')
  return found
}

export function homeOf({ instance }: Case): string {
  return `/portal/cases/${instance.id}`
}

export interface Filling {
  readonly view: View
  readonly definition: Definition
  readonly instanceId: string
  readonly home: string
  /** The form that waits for the person, if any. */
  readonly open: OpenForm | undefined
  readonly preview: () => Preview | undefined
  /** Day on which unfinished answers are deleted, when the process says so. */
  readonly keptUntil: string | undefined
  readonly deadline: TaskDeadline | undefined
}

/** The form of the case in the address. */
export function filling(deps: Deps, c: RequestContext): Filling {
  const found = ownCase(deps, c)
  const { instance, ref } = found
  const view = viewOf(c, deps)
  const version = deps.versions(ref)
  const { definition } = version
  const stamp = deps.stamp()
  const task = citizenTaskOf(instance)
  const place = { view, definition, instanceId: instance.id, home: homeOf(found) }
  if (task === undefined) {
    const none = { open: undefined, keptUntil: undefined, deadline: undefined }
    return { ...place, ...none, preview: () => undefined }
  }
  const answers = loadAnswers(deps.db, task.id)
  const open = openForm(task, {
    definition,
    instance,
    answers,
    environment: environmentOf(stamp, version.graph.holidays),
    notation: view,
  })
  const preview = () => previewOf({ open, version, instance, stamp, view })
  const deadline = taskDeadline(task, definition, open.context.data)
  const keptUntil = deadline?.lastDay ?? nextTimer(deps.db, instance.id)
  return { ...place, open, preview, keptUntil, deadline }
}
