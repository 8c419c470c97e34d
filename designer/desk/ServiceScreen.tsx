import { Link } from '@tanstack/react-router'
import { Icon } from '#shared/forms/Icon.tsx'
import { inLanguage } from '#shared/model/localised.ts'
import { deskTexts } from '#shared/text/desk.ts'
import { useServices } from '../api/queries.ts'
import { useMeasures, useVersions } from '../api/releases.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { Workplace } from '../workplace/Workplace.tsx'
import { MeasureTable } from './MeasureTable.tsx'
import { VersionTable } from './VersionTable.tsx'

/** One service of the department: its versions with their signatures, and how they do. */
export function ServiceScreen({ id }: { readonly id: string }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const found = useServices().data?.find((service) => service.id === id)
  const title = found === undefined ? id : inLanguage(found.title, language)
  return (
    <Workplace place="services" title={title}>
      <nav aria-label={texts.back}>
        <Link className="kern-link fw-back" to="/">
          <Icon name="back" />
          {texts.back}
        </Link>
      </nav>
      <h1>{title}</h1>
      <Versions service={id} released={found?.versions !== 0} />
    </Workplace>
  )
}

function Versions({ service, released }: { readonly service: string; readonly released: boolean }) {
  const texts = useTexts(deskTexts)
  if (!released) return <p className="fw-empty">{texts.noVersions}</p>
  return (
    <>
      <section className="fw-block" aria-labelledby="versions">
        <h2 id="versions">{texts.versions}</h2>
        <LoadedVersions service={service} />
      </section>
      <section className="fw-block" aria-labelledby="measures">
        <h2 id="measures">{texts.measures}</h2>
        <p className="fw-hint" id="measures-hint">
          {texts.measuresHint}
        </p>
        <LoadedMeasures service={service} />
      </section>
    </>
  )
}

function LoadedVersions({ service }: { readonly service: string }) {
  const versions = useVersions(service)
  return <Loaded query={versions}>{(rows) => <VersionTable versions={rows} />}</Loaded>
}

function LoadedMeasures({ service }: { readonly service: string }) {
  const measures = useMeasures(service)
  return <Loaded query={measures}>{(rows) => <MeasureTable measures={rows} />}</Loaded>
}
