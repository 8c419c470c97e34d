import { caseScope } from '#shared/feel/scope.ts'
import type { Finding } from '#shared/lint/lint.ts'
import type { Deadline } from '#shared/model/deadline.ts'
import type { Definition } from '#shared/model/definition.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { removeDeadline, updateDeadline } from '../editing/commands/deadlines.ts'
import { ExpressionField } from '../expressions/ExpressionField.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { DeadlineSentence } from './DeadlineSentence.tsx'
import { Example } from './Example.tsx'
import { Exceptions } from './Exceptions.tsx'

interface EditorProps {
  readonly definition: Definition
  readonly id: string
  readonly deadline: Deadline
  readonly findings: readonly Finding[]
}

export type SetDeadline = (what: string, update: (deadline: Deadline) => Deadline) => void

/** A deadline as sentences, and an example that shows what they mean. */
export function DeadlineEditor({ definition, id, deadline, findings }: EditorProps) {
  const text = useTexts(deadlineTexts)
  const { read } = useSaid()
  const title = read(deadline.title)
  const set: SetDeadline = (what, update) => {
    change(text.label(what, title), (now) => updateDeadline(now, id, update))
  }
  return (
    <>
      <div className="mh">
        <h1 className="grow">{title}</h1>
        <IconButton
          icon="trash"
          label={text.remove}
          onPress={() => change(text.label(text.remove, title), (now) => removeDeadline(now, id))}
        />
      </div>
      <Head {...{ definition, deadline, set }} />
      <div className="cards">
        <section className="card" aria-label={text.rule}>
          <DeadlineSentence {...{ definition, deadline, set }} />
          <Exceptions {...{ definition, deadline, set }} />
        </section>
        <Example deadline={deadline} />
      </div>
      <Found findings={findings} />
    </>
  )
}

interface HeadProps {
  readonly definition: Definition
  readonly deadline: Deadline
  readonly set: SetDeadline
}

function Head({ definition, deadline, set }: HeadProps) {
  const text = useTexts(deadlineTexts)
  const { read, said } = useSaid()
  const technical = useSession((state) => state.technical)
  return (
    <div className="formhead">
      <TextInput
        label={text.name}
        value={read(deadline.title)}
        onCommit={(typed) =>
          typed !== '' && set(text.name, (now) => ({ ...now, title: said(now.title, typed) }))
        }
      />
      <TextInput
        label={text.legalBasis}
        value={deadline.legalBasis}
        onCommit={(typed) =>
          typed !== '' && set(text.legalBasis, (now) => ({ ...now, legalBasis: typed }))
        }
      />
      {technical ? (
        <ExpressionField
          label={text.formula}
          kind="expression"
          scope={caseScope(definition)}
          value={deadline.start}
          onCommit={(typed) =>
            typed !== '' && set(text.formula, (now) => ({ ...now, start: typed }))
          }
        />
      ) : undefined}
    </div>
  )
}

function Found({ findings }: Pick<EditorProps, 'findings'>) {
  const { read } = useSaid()
  return findings.map(({ id, severity, title, text }) => (
    <div key={id} className={`aboutDeadline ${severity}`}>
      <Icon name={severity === 'error' ? 'error' : 'warning'} />
      <div>
        <b>{read(title)}</b>
        <p>{read(text)}</p>
      </div>
    </div>
  ))
}
