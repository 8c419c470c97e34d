import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Icon } from '#shared/forms/Icon.tsx'
import { inboxTexts } from '#shared/text/inbox.ts'
import type { TaskDetail } from '../api/tasks.ts'
import { useTexts } from '../ui/language.ts'

export function Completed({ task }: { readonly task: TaskDetail }) {
  const texts = useTexts(inboxTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="fw-decide" aria-labelledby="completed">
      <h2 id="completed" ref={heading} tabIndex={-1}>
        <span className="fw-state fw-state--ok">
          <Icon name="done" />
          {texts.done}
        </span>
      </h2>
      <p>{texts.doneText(task.number)}</p>
      <p>
        <Link className="kern-link" to="/" search={true}>
          {texts.toTasks}
        </Link>
      </p>
      <p>
        <a className="kern-link" href={`/desk/cases/${task.instanceId}`}>
          {texts.toCase}
        </a>
      </p>
    </section>
  )
}
