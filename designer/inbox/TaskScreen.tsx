import { Link } from '@tanstack/react-router'
import { Icon } from '#shared/forms/Icon.tsx'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { inboxTexts } from '#shared/text/inbox.ts'
import { useNow } from '../api/queries.ts'
import { useTask, type TaskDetail } from '../api/tasks.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { dayOf, formatDay } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'
import { DecidedByRule } from './DecidedByRule.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { dueText } from './dueText.ts'
import { KnownFacts } from './KnownFacts.tsx'
import { OtherWays } from './OtherWays.tsx'

/** One task: the question and its norm, what is known, what the person said, the decision. */
export function TaskScreen({ id }: { readonly id: string }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const task = useTask(id)
  return (
    <Workplace
      place="tasks"
      title={task.data === undefined ? texts.tasks : inLanguage(task.data.title, language)}
    >
      <nav aria-label={texts.backNav}>
        <Link className="kern-link fw-back" to="/" search={true}>
          <Icon name="back" />
          {texts.back}
        </Link>
      </nav>
      <Loaded query={task}>{(loaded) => <Task task={loaded} />}</Loaded>
    </Workplace>
  )
}

function Task({ task }: { readonly task: TaskDetail }) {
  const language = useLanguage((choice) => choice.language)
  return (
    <>
      <h1>{inLanguage(task.title, language)}</h1>
      <Meta task={task} />
      <div className="fw-case">
        <div className="fw-case__main">
          <Ask task={task} />
          <KnownFacts task={task} />
          <DecidedByRule task={task} />
          {task.remark !== null && <Remark text={task.remark} />}
          <DecisionForm task={task} />
        </div>
        <OtherWays task={task} />
      </div>
    </>
  )
}

function Meta({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const now = useNow()
  const due = task.dueAt === null ? undefined : dueText(task.dueAt, dayOf(now()), language)
  return (
    <dl className="fw-meta">
      <div>
        <dt>{inLanguage(task.serviceTitle, language)}</dt>
        <dd className="fw-num">{task.number}</dd>
      </div>
      {task.person !== null && (
        <div>
          <dt>{texts.person}</dt>
          <dd>{task.person}</dd>
        </div>
      )}
      {task.dueAt !== null && due !== undefined && (
        <div>
          <dt>{texts.due}</dt>
          <dd className={`fw-due--${due.urgency}`}>
            {due.text}, <time dateTime={task.dueAt}>{formatDay(task.dueAt, language)}</time>
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.worker}</dt>
        <dd>{task.claimedBy === null ? texts.nobody : texts[task.claimedBy]}</dd>
      </div>
    </dl>
  )
}

function Ask({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage((choice) => choice.language)
  const form = referred(task.definition.forms, task.form)
  return (
    <section className="fw-ask" aria-labelledby="question">
      <p>{task.discretion ? texts.toDecide : texts.toDo}</p>
      <h2 id="question">{inLanguage(form?.title ?? task.title, language)}</h2>
      {form?.lead !== undefined && <p>{inLanguage(form.lead, language)}</p>}
      {task.reason !== null && (
        <p>
          <strong>{texts.why}</strong> {inLanguage(task.reason, language)}
        </p>
      )}
      {task.legalBasis !== null && <blockquote>{task.legalBasis}</blockquote>}
      {task.discretion && <p>{texts.discretion}</p>}
    </section>
  )
}

function Remark({ text }: { readonly text: string }) {
  const texts = useTexts(inboxTexts)
  return (
    <section aria-labelledby="remark">
      <h2 id="remark">{texts.remark}</h2>
      <blockquote className="fw-remark">{text}</blockquote>
      <p className="fw-hint">{texts.remarkNote}</p>
    </section>
  )
}
