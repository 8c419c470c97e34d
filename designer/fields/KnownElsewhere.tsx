import type { AskRegister, Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { go } from '../designer/route.ts'
import { RemedyButton } from '../lint/RemedyButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'

interface KnownProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
  readonly id: string
}

/** Once only: what the checker says at the question stands at the field, too. */
export function KnownElsewhere({ definition, findings, id }: KnownProps) {
  const text = useTexts(fieldTexts)
  const { read } = useSaid()
  const [known] = findings.flatMap((finding) =>
    finding.remedy?.act === 'askRegister' && asksFor(definition, finding.remedy, id)
      ? [{ finding, remedy: finding.remedy }]
      : [],
  )
  if (known === undefined) return null
  const { finding, remedy } = known
  const show = (): void => go({ service: definition.id, view: 'sources', item: remedy.register })
  return (
    <div className="notice warn">
      <Icon name="register" />
      <span className="grow">
        {read(finding.title)} {read(finding.text)}
      </span>
      <RemedyButton {...{ finding, remedy }} isMain />
      <Button size="s" kind="soft" onPress={show}>
        {text.showRegister}
      </Button>
    </div>
  )
}

function asksFor({ forms }: Definition, { form, answers }: AskRegister, path: string): boolean {
  const { questions = [] } = referred(forms, form) ?? {}
  return questions.some((question) => question.path === path && Object.hasOwn(answers, question.id))
}
