import type { Form, Question, QuestionGroup } from '#shared/model/content.ts'
import { contentTexts } from '#shared/text/content.ts'
import {
  addGroup,
  groupQuestion,
  removeGroup,
  updateGroup,
} from '../editing/commands/questionGroups.ts'
import { withOptional } from '../editing/records.ts'
import { IconButton } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { SetForm } from './FormEditor.tsx'

/** The heading over questions that belong together, and whether they share a page. */
export function GroupCard({
  id,
  group,
  set,
}: {
  readonly id: string
  readonly group: QuestionGroup
  readonly set: SetForm
}) {
  const { forms: text, label } = useTexts(contentTexts)
  const { read } = useSaid()
  const update = (next: (group: QuestionGroup) => QuestionGroup): void =>
    set(label.group, (now) => updateGroup(now, id, next))
  const name = read(group.title)
  return (
    <div className="groupHead">
      <header>
        <Icon name="group" />
        <h2 className="grow">{name}</h2>
        <IconButton
          icon="trash"
          label={text.remove(name)}
          onPress={() => set(label.group, (now) => removeGroup(now, id))}
        />
      </header>
      <GroupFields group={group} onChange={update} />
    </div>
  )
}

function GroupFields({
  group,
  onChange,
}: {
  readonly group: QuestionGroup
  readonly onChange: (update: (group: QuestionGroup) => QuestionGroup) => void
}) {
  const { forms: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  return (
    <div className="cols">
      <TextInput
        label={text.groupTitle}
        value={read(group.title)}
        onCommit={(typed) =>
          typed !== '' && onChange((now) => ({ ...now, title: said(now.title, typed) }))
        }
      />
      <TextInput
        label={text.groupHint}
        value={read(group.hint)}
        onCommit={(typed) =>
          onChange(({ hint, ...rest }) => ({
            ...rest,
            ...withOptional('hint', typed === '' ? undefined : said(hint, typed)),
          }))
        }
      />
      <div className="wide">
        <Checkbox
          on={group.together === true}
          onChange={(together) =>
            onChange(({ together: _before, ...rest }) =>
              together ? { ...rest, together: true } : rest,
            )
          }
        >
          {text.together}
        </Checkbox>
      </div>
    </div>
  )
}

const none = ':none'
const fresh = ':new'

/** Which group a question is in. */
export function GroupChoice({
  groups,
  question,
  set,
}: {
  readonly groups: Form['groups']
  readonly question: Question
  readonly set: SetForm
}) {
  const { forms: text, label } = useTexts(contentTexts)
  const { read, said } = useSaid()
  return (
    <div className="in">
      <span className="label">{text.group}</span>
      <Choice
        label={text.group}
        value={question.group ?? none}
        options={[
          { id: none, label: text.noGroup },
          ...Object.entries(groups ?? {}).map(([id, { title }]) => ({ id, label: read(title) })),
          { id: fresh, label: text.newGroup },
        ]}
        onChange={(id) =>
          set(label.group, (now) =>
            id === fresh
              ? addGroup(
                  now,
                  question.id,
                  said({ de: contentTexts.de.forms.newGroup }, text.newGroup),
                )
              : groupQuestion(now, question.id, id === none ? undefined : id),
          )
        }
      />
    </div>
  )
}
