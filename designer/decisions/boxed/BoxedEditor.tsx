import { scopeInside, scopeWithin } from '#shared/decisions/required.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Finding } from '#shared/lint/lint.ts'
import type { Named } from '#shared/model/boxed.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { change } from '../../designer/documentStore.ts'
import {
  removeFromGraph,
  setLogic,
  updateBoxing,
  type Boxing,
} from '../../editing/commands/boxedDecisions.ts'
import { withOptional } from '../../editing/records.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../../ui/language.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { BoxView } from './BoxView.tsx'
import { nothing } from './emptyBox.ts'
import { whatChanged } from './whatChanged.ts'
import { UsedIn } from '../side/UsedIn.tsx'
import { Requires } from './Requires.tsx'

interface EditorProps {
  readonly definition: Definition
  readonly part: 'boxedDecisions' | 'knowledge'
  readonly id: string
  readonly findings: readonly Finding[]
}

/** A decision by a boxed expression, or a calculation that several decisions use. */
export function BoxedEditor({ definition, part, id, findings }: EditorProps) {
  const text = useTexts(boxedTexts)
  const { read } = useSaid()
  const record = referred(definition[part], id)
  if (record === undefined) return null
  const name = read(record.title)
  const set: SetBoxing = (done, update) => {
    change(done, (now) => updateBoxing(now, { part, id }, update))
  }
  const scope = scopeWithin(definition, id, caseScope(definition))
  const sight = {
    scopeWith: (locals: readonly Named[]) => scopeInside(definition, { id, scope, locals }),
    locals: part === 'knowledge' ? [{ name: record.name ?? id }] : [],
  }
  return (
    <main className="mmain dwhole" id="inhalt" tabIndex={-1}>
      <Heading
        name={name}
        kind={part === 'knowledge' ? text.knowledge : text.boxed}
        onRemove={() => change(text.label.remove, (now) => removeFromGraph(now, part, id))}
      />
      <div className="boxes">
        <Requires
          {...{ definition, id }}
          requires={record.requires ?? []}
          onChange={(requires) => set(text.label.needs(name), (now) => ({ ...now, requires }))}
        />
        {record.logic === undefined ? <p className="hint">{text.undecided}</p> : undefined}
        <BoxView
          label={text.result}
          boxed={record.logic ?? nothing}
          sight={sight}
          onChange={(logic) =>
            change(whatChanged(name, [record.logic, logic], text), (now) =>
              setLogic(now, { part, id }, logic),
            )
          }
        />
        <Head record={record} set={(what, update) => set(text.label.part(what, name), update)} />
        <Found findings={findings} />
        <UsedIn {...{ definition, id }} />
      </div>
    </main>
  )
}

function Heading({
  name,
  kind,
  onRemove,
}: {
  readonly name: string
  readonly kind: string
  readonly onRemove: () => void
}) {
  const text = useTexts(boxedTexts)
  return (
    <div className="mh">
      <div className="grow">
        <h1>{name}</h1>
        <p>{kind}</p>
      </div>
      <Button kind="quiet" icon="trash" onPress={onRemove}>
        {text.remove}
      </Button>
    </div>
  )
}

type SetBoxing = (done: string, update: (record: Boxing) => Boxing) => void

function Head({ record, set }: { readonly record: Boxing; readonly set: SetBoxing }) {
  const text = useTexts(boxedTexts)
  return (
    <div className="formhead">
      <TextInput
        label={text.title}
        value={record.title.de}
        onCommit={(de) =>
          de !== '' && set(text.title, (now) => ({ ...now, title: { ...now.title, de } }))
        }
      />
      <TextInput
        label={text.basis}
        value={record.legalBasis ?? ''}
        onCommit={(typed) =>
          set(text.basis, ({ legalBasis: _before, ...rest }) => ({
            ...rest,
            ...withOptional('legalBasis', typed === '' ? undefined : typed),
          }))
        }
      />
    </div>
  )
}

function Found({ findings }: Pick<EditorProps, 'findings'>) {
  const { read } = useSaid()
  return findings.map((finding) => (
    <div key={finding.id} className="find">
      <Icon name={finding.severity === 'error' ? 'error' : 'warning'} />
      <div>
        <b>{read(finding.title)}</b>
        <p>{read(finding.text)}</p>
      </div>
    </div>
  ))
}
