import { assurances } from '#shared/model/content.ts'
import type { Localised } from '#shared/model/localised.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import type { NewSource } from '../editing/commands/sources.ts'
import { withOptional } from '../editing/records.ts'
import { Choice } from '../ui/Choice.tsx'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'

interface ReasonsProps {
  readonly source: NewSource
  readonly attempted: boolean
  readonly hostIsOpen: boolean
  readonly onChange: (source: NewSource) => void
}

/** Without purpose and legal basis nobody may ask a register (§ 10a). */
export function SourceReasons({ source, attempted, hostIsOpen, onChange }: ReasonsProps) {
  const text = useTexts(sourceTexts)
  const { read, said } = useSaid()
  const needed = (what: string) => (typed: string) =>
    attempted && typed.trim() === '' ? text.missing(what) : undefined
  const say = (key: 'title' | 'purpose', before: Localised) => (typed: string) =>
    onChange({
      ...source,
      [key]: before.de === '' ? { de: typed.trim() } : said(before, typed.trim()),
    })
  return (
    <div className="sourcehead">
      <TextInput
        label={text.name}
        value={read(source.title)}
        problem={needed(text.name)}
        onCommit={say('title', source.title)}
      />
      <TextInput
        label={text.legalBasis}
        value={source.legalBasis}
        problem={needed(text.legalBasis)}
        onCommit={(legalBasis) => onChange({ ...source, legalBasis: legalBasis.trim() })}
      />
      <div className="wide">
        <TextInput
          label={text.purpose}
          hint={text.purposeHint}
          value={read(source.purpose)}
          problem={needed(text.purpose)}
          onCommit={say('purpose', source.purpose)}
        />
      </div>
      {source.writes ? undefined : <Reliance {...{ source, onChange }} />}
      {hostIsOpen ? <Host {...{ source, attempted, onChange }} /> : undefined}
      <div className="wide">
        <Checkbox on={source.writes} onChange={(writes) => onChange({ ...source, writes })}>
          {text.writesLabel}
        </Checkbox>
      </div>
    </div>
  )
}

const unsaid = ':unsaid'

/** How far people and rules may rely on what it answers. */
function Reliance({ source, onChange }: Pick<ReasonsProps, 'source' | 'onChange'>) {
  const text = useTexts(sourceTexts)
  const { assurance, ...rest } = source
  const levels = assurances.map((id) => ({ id, label: text.assurances[id] }))
  return (
    <div className="in wide">
      <span className="label">{text.assurance}</span>
      <Choice
        label={text.assurance}
        value={assurance ?? unsaid}
        options={[{ id: unsaid, label: text.assuranceUnsaid }, ...levels]}
        onChange={(id) => {
          const picked = assurances.find((one) => one === id)
          onChange({ ...rest, ...withOptional('assurance', picked) })
        }}
      />
      <span className="hint">{text.assuranceHint}</span>
    </div>
  )
}

/** Named by a file, not by IT: it may be another one here. */
function Host({ source, attempted, onChange }: Omit<ReasonsProps, 'hostIsOpen'>) {
  const text = useTexts(sourceTexts)
  const { connector } = source
  return (
    <div className="wide">
      <TextInput
        label={text.host}
        hint={text.hostHint}
        value={connector.host}
        problem={(typed) => (attempted && typed.trim() === '' ? text.hostMissing : undefined)}
        onCommit={(host) => onChange({ ...source, connector: { ...connector, host: host.trim() } })}
      />
    </div>
  )
}
