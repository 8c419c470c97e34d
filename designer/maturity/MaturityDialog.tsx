import { levels, type Criterion, type Maturity } from '#shared/maturity/maturity.ts'
import { maturityTexts } from '#shared/text/maturity.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'

/** The level that is reached, what the next one lacks, and all conditions. */
export function MaturityDialog({
  maturity: { level, criteria, blocking },
  onClose,
}: {
  readonly maturity: Maturity
  readonly onClose: () => void
}) {
  const text = useTexts(maturityTexts)
  return (
    <Dialog
      title={text.title(level)}
      onClose={onClose}
      actions={
        <Button size="l" kind="primary" onPress={onClose}>
          {text.close}
        </Button>
      }
    >
      <p>{text.intro}</p>
      {blocking.length === 0 ? (
        <p>{text.highest}</p>
      ) : (
        <section>
          <h3>{text.next(level + 1)}</h3>
          <Blocking criteria={blocking} />
        </section>
      )}
      <details className="conditions">
        <summary>{text.all}</summary>
        {levels.map((one) => (
          <section key={one}>
            <h3>{text.level(one)}</h3>
            <Conditions criteria={criteria.filter((criterion) => criterion.level === one)} />
          </section>
        ))}
      </details>
      <p className="muted">{text.estimate}</p>
    </Dialog>
  )
}

function Blocking({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { read } = useSaid()
  return (
    <ul className="bullets">
      {criteria.map(({ name, title, findings }) => (
        <li key={name}>
          {read(title)}
          {findings.length === 0 ? undefined : (
            <ul className="bullets">
              {findings.map((finding) => (
                <li key={finding.id}>{read(finding.title)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function Conditions({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const text = useTexts(maturityTexts)
  const { read } = useSaid()
  return (
    <ul className="conditionList">
      {criteria.map(({ name, title, holds }) => (
        <li key={name}>
          <Icon name={holds ? 'check' : 'warning'} />
          <span>
            <span className="sr">{holds ? text.holds : text.missing}: </span>
            {read(title)}
          </span>
        </li>
      ))}
    </ul>
  )
}
