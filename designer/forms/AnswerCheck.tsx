import { caseScope, withNames } from '#shared/feel/scope.ts'
import type { Question } from '#shared/model/content.ts'
import { conditionOf } from '#shared/phrases/conditionOf.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useSession } from '../designer/sessionStore.ts'
import { ConditionEditor } from '../properties/ConditionEditor.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { Part } from './QuestionCard.tsx'

/** Which answers are accepted, and what is said to others. */
export function AnswerCheck({ definition, question, fields, onChange }: Part) {
  const { forms: text } = useTexts(contentTexts)
  const technical = useSession((state) => state.technical)
  const { read, said } = useSaid()
  const { check, ...unchecked } = question
  const schema = fields.find(({ path }) => path === question.path)?.schema ?? {}
  const scope = withNames(caseScope(definition), { answer: schema })
  const answer = {
    path: 'answer',
    label: { de: text.answer },
    group: { de: text.ownAnswer },
    schema,
  }
  const set = (next: Question['check']): void =>
    onChange(text.check, next === undefined ? unchecked : { ...unchecked, check: next })
  const sayable = check === undefined || conditionOf(check.condition, scope) !== undefined
  return (
    <div className="wide">
      {sayable || technical ? (
        <ConditionEditor
          definition={definition}
          condition={check?.condition}
          scope={scope}
          also={[answer]}
          sentence={text.check}
          add={text.addCheck}
          onChange={(condition) =>
            set(
              condition === undefined
                ? undefined
                : { message: { de: text.checkMessageNew }, ...check, condition },
            )
          }
        />
      ) : (
        <p className="muted">{text.ownCheck}</p>
      )}
      {check !== undefined && (
        <TextInput
          label={text.checkMessage}
          value={read(check.message)}
          onCommit={(typed) =>
            typed !== '' && set({ ...check, message: said(check.message, typed) })
          }
        />
      )}
    </div>
  )
}
