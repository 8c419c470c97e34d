import { mainProcess } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useAssign, type TaskDetail } from '../api/tasks.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TaskProblem } from './TaskProblem.tsx'

/** Beside the decision: take over or put back, the whole case, where the case stands. */
export function OtherWays({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  return (
    <div className="fw-case__side">
      <section aria-labelledby="ways">
        <h2 id="ways">{texts.otherWays}</h2>
        <ul className="fw-plain">
          <li>
            <a className="kern-link" href={`/desk/cases/${task.instanceId}`}>
              {texts.toCase}
            </a>
          </li>
          {task.claimedBy === 'you' && <PutBack id={task.id} />}
        </ul>
      </section>
      <Standing task={task} />
    </div>
  )
}

function PutBack({ id }: { readonly id: string }) {
  const texts = useTexts(inboxTexts)
  const assign = useAssign(id)
  return (
    <li>
      <button
        className="fw-plainlink"
        type="button"
        disabled={assign.isPending}
        onClick={() => assign.mutate('return')}
      >
        {texts.putBack}
      </button>{' '}
      <small>{texts.putBackHint}</small>
      {assign.isError && <TaskProblem error={assign.error} />}
    </li>
  )
}

function Standing({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const { definition, element, title } = task
  const process = Object.entries(definition.processes).find(
    ([, { elements }]) => element in elements,
  )
  return (
    <section aria-labelledby="drawing">
      <h2 id="drawing">{texts.drawing}</h2>
      <p>{texts.reached(inLanguage(title, language))}</p>
      <div className="fw-drawing">
        <ProcessDrawing
          definition={definition}
          process={process?.[0] ?? mainProcess}
          states={{ elements: { [element]: 'now' }, flows: {} }}
        />
      </div>
    </section>
  )
}
