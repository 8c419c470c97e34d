import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Icon } from '#shared/forms/Icon.tsx'
import { mainProcess } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { deskTexts } from '#shared/text/desk.ts'
import { useCase, type CaseDetail } from '../api/cases.ts'
import { ProcessDrawing } from '../canvas/ProcessDrawing.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Cause } from '../workplace/Cause.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { formatInstant } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { CaseLetters } from './CaseLetters.tsx'
import { CaseState } from './CaseState.tsx'
import { Steering } from './Steering.tsx'
import { drawnStates } from './drawnStates.ts'

/** One case: where it stands in the drawing, what is known, what went out, what happened. */
export function CaseScreen({ id }: { readonly id: string }) {
  const texts = useTexts(deskTexts)
  const found = useCase(id)
  return (
    <Workplace
      place="cases"
      title={found.data === undefined ? texts.cases : texts.caseTitle(found.data.number)}
    >
      <nav aria-label={texts.cases}>
        <Link className="kern-link fw-back" to="/cases">
          <Icon name="back" />
          {texts.cases}
        </Link>
      </nav>
      <Loaded query={found}>{(loaded) => <CaseView detail={loaded} />}</Loaded>
    </Workplace>
  )
}

function CaseView({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts(deskTexts)
  return (
    <>
      <h1>{texts.caseTitle(detail.number)}</h1>
      <Meta detail={detail} />
      <Drawing detail={detail} />
      <Steering detail={detail} />
      <div className="fw-case">
        <div className="fw-case__main">
          <CaseFacts detail={detail} />
        </div>
        <div className="fw-case__side">
          <CaseLetters detail={detail} />
          <CaseHistory detail={detail} />
        </div>
      </div>
    </>
  )
}

function Meta({ detail }: { readonly detail: CaseDetail }) {
  const { meta, version } = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const rows = [
    [meta.service, `${inLanguage(detail.title, language)}, ${version(detail.version)}`],
    [meta.person, detail.person],
    [meta.started, formatInstant(detail.startedAt, language)],
  ] as const
  return (
    <dl className="fw-meta">
      {rows.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{meta.status}</dt>
        <dd>
          <CaseState status={detail.status} hasIncident={detail.hasIncident} />
        </dd>
      </div>
    </dl>
  )
}

function Drawing({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const states = useMemo(() => drawnStates(detail), [detail])
  const steps = detail.current.map((step) => inLanguage(step, language)).join(', ')
  return (
    <section className="fw-block" aria-labelledby="drawing">
      <h2 id="drawing">{texts.drawing}</h2>
      <p>{detail.status === 'active' ? texts.nowAt(steps) : texts.ended}</p>
      {detail.incidents.map(({ id, code, message }) => (
        <p className="fw-problem" key={id}>
          <strong>{texts.standsStill}:</strong> <Cause code={code} message={message} />
        </p>
      ))}
      <div className="fw-drawing">
        <ProcessDrawing definition={detail.definition} process={mainProcess} states={states} />
      </div>
    </section>
  )
}
