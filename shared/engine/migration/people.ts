import type { JobWait, TaskWait } from '../instance.ts'
import { emit, known, type Run } from '../run.ts'
import { closeWaits } from '../waiting.ts'
import type { MigrationProblem } from './problem.ts'
import { newNode, processOf, type Migration } from './stages.ts'
import { asksFor } from './work.ts'

/** Tasks get the form and the group of the new version; a job goes on where it is the same work. */
export function handOver(run: Run, migration: Migration): readonly MigrationProblem[] {
  const { waits, incidents } = migration.instance
  const problems = Object.values(waits).flatMap((wait) => {
    if (wait.kind === 'task') return changeTask(run, migration, wait)
    return wait.kind === 'job' ? moveJob(run, migration, wait) : []
  })
  for (const { id, process, element } of Object.values(incidents)) {
    const target = migration.translation.element(process, element)
    if (target === null) emit(run, { type: 'incidentClosed', incidentId: id })
    else if (target !== element)
      emit(run, { type: 'incidentMoved', incidentId: id, element: target })
  }
  return problems
}

function changeTask(run: Run, migration: Migration, task: TaskWait): readonly MigrationProblem[] {
  const node = known(newNode(migration, task), 'element', task.element)
  const form = node.element.type === 'userTask' ? node.element.form : undefined
  if (form === undefined) return workChanged(migration, task)
  const isSame = form === task.form && node.group === task.group && node.id === task.element
  if (isSame) return []
  const keeps = node.group === task.group ? task.assignee : undefined
  emit(run, {
    type: 'taskChanged',
    taskId: task.id,
    element: node.id,
    form,
    group: node.group,
    ...(keeps === undefined ? {} : { assignee: keeps }),
  })
  return []
}

/** One that has failed and is another in the new version is begun anew when its incident is resolved. */
function moveJob(run: Run, migration: Migration, wait: JobWait): readonly MigrationProblem[] {
  const { id: jobId, activation, element, job } = wait
  const node = known(newNode(migration, wait), 'element', element)
  if (asksFor(node.element, job)) {
    if (node.id !== element) emit(run, { type: 'jobMoved', jobId, element: node.id })
    return []
  }
  const hasFailed = Object.values(migration.instance.incidents).some(
    (incident) => incident.activation === activation,
  )
  if (!hasFailed) return workChanged(migration, wait)
  closeWaits(run, activation)
  emit(run, { type: 'elementReentered', activation })
  return []
}

function workChanged(migration: Migration, place: TaskWait | JobWait): readonly MigrationProblem[] {
  return [{ code: 'workChanged', process: processOf(migration, place), id: place.element }]
}
