import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '#shared/forms/Icon.tsx'
import { deskTexts } from '#shared/text/desk.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import { useReleased, useVersions, type Release } from '../api/releases.ts'
import { usePreview, type Preview, type VersionPlace } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { Problem } from '../workplace/Problem.tsx'
import { Workplace } from '../workplace/Workplace.tsx'
import { MigrationCases, progressText } from './MigrationCases.tsx'
import type { Definitions } from './MigrationTable.tsx'
import { PlanTables } from './PlanTables.tsx'
import { SelectField } from './SelectField.tsx'

/** Takes the running cases of a version over to another: plan, what would happen, and then the act. */
export function MigrationScreen({ service, version }: VersionPlace) {
  const texts = useTexts(deskTexts)
  const { version: words } = useTexts(steeringTexts)
  const versions = useVersions(service)
  return (
    <Workplace place="services" title={words.title(version)}>
      <nav aria-label={texts.back}>
        <Link className="kern-link fw-back" to="/services/$service" params={{ service }}>
          <Icon name="back" />
          {texts.versions}
        </Link>
      </nav>
      <h1>{words.title(version)}</h1>
      <p>{words.intro}</p>
      <Loaded query={versions}>
        {(rows) => <Target place={{ service, version }} versions={rows} />}
      </Loaded>
    </Workplace>
  )
}

interface TargetProps {
  readonly place: VersionPlace
  readonly versions: readonly Release[]
}

function Target({ place, versions }: TargetProps) {
  const texts = useTexts(deskTexts)
  const { version: words } = useTexts(steeringTexts)
  const others = versions.filter(({ version }) => version !== place.version).toReversed()
  const [chosen, setChosen] = useState(others[0]?.version)
  const from = useReleased(place.service, place.version)
  const to = useReleased(place.service, chosen)
  if (chosen === undefined) return <p className="fw-empty">{words.noOther}</p>
  return (
    <>
      <SelectField
        id="target"
        label={words.target}
        options={others.map(({ version }) => ({
          id: String(version),
          label: texts.version(version),
        }))}
        value={String(chosen)}
        onChange={(id) => setChosen(Number(id))}
      />
      <Loaded query={from}>
        {(before) => (
          <Loaded query={to}>
            {(after) => (
              <Planning key={chosen} place={place} to={chosen} definitions={{ before, after }} />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

interface PlanningProps {
  readonly place: VersionPlace
  readonly to: number
  readonly definitions: Definitions
}

function Planning({ place, to, definitions }: PlanningProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const { preview, progress } = usePreview(place)
  const [plan, setPlan] = useState<Preview['plan']>()
  const check = () =>
    preview.mutate(
      { to, ...(plan !== undefined && { plan }) },
      { onSuccess: (answer) => setPlan(answer.plan) },
    )
  return (
    <>
      {plan !== undefined && (
        <PlanTables
          definitions={definitions}
          plan={plan}
          onChange={(changed) => {
            preview.reset()
            setPlan(changed)
          }}
        />
      )}
      {preview.isError && <Problem error={preview.error} />}
      <div className="fw-buttons">
        <button
          className="kern-btn kern-btn--secondary"
          type="button"
          disabled={preview.isPending}
          onClick={check}
        >
          <span className="kern-label">{words.check}</span>
        </button>
      </div>
      <p role="status">
        {progress !== undefined && progressText(words.checked, progress, language)}
      </p>
      {preview.data !== undefined && (
        <MigrationCases place={place} to={to} preview={preview.data} definitions={definitions} />
      )}
    </>
  )
}
