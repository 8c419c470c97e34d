import { useState } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { commentTexts } from '#shared/text/comments.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { useMentions } from '../api/comments.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import { useServices, type Service } from '../api/queries.ts'
import { fileDrop } from '../exchange/fileDrop.ts'
import { NewFromFileDialog } from '../exchange/NewFromFileDialog.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { useHolds } from '../workplace/roleText.ts'
import { TopBar } from '../workplace/TopBar.tsx'
import { useTitle } from '../workplace/useTitle.ts'
import { NewServiceDialog } from './NewServiceDialog.tsx'
import { go, hrefOf } from './route.ts'

export function ServiceList() {
  const text = useTexts(designerTexts)
  const exchange = useTexts(exchangeTexts)
  const services = useServices()
  const mayCreate = useHolds('designer')
  const [creating, setCreating] = useState(false)
  const [files, setFiles] = useState<readonly File[]>()
  useTitle(text.services)
  return (
    <div className="app one" {...(mayCreate ? fileDrop(setFiles) : {})}>
      <TopBar crumbs={[text.services]} />
      <main className="list-page" id="inhalt" tabIndex={-1}>
        <div className="listhead">
          <div className="grow">
            <h1>{text.services}</h1>
            <p className="lead">{text.servicesLead}</p>
          </div>
          {mayCreate ? (
            <>
              <Button size="l" icon="page" onPress={() => setFiles([])}>
                {exchange.importNew}
              </Button>
              <Button kind="primary" size="l" icon="plus" onPress={() => setCreating(true)}>
                {text.newService}
              </Button>
            </>
          ) : undefined}
        </div>
        <Loaded query={services}>{(all) => <Services {...{ all, mayCreate }} />}</Loaded>
      </main>
      {files === undefined ? undefined : (
        <NewFromFileDialog dropped={files} onClose={() => setFiles(undefined)} />
      )}
      {creating ? <NewServiceDialog onClose={() => setCreating(false)} /> : undefined}
    </div>
  )
}

interface ServicesProps {
  readonly all: readonly Service[]
  readonly mayCreate: boolean
}

function Services({ all, mayCreate }: ServicesProps) {
  const text = useTexts(designerTexts)
  const mentions = useMentions().data ?? {}
  if (all.length === 0) {
    return (
      <div className="empty">
        <h2>{text.noServices}</h2>
        <p>{mayCreate ? text.noServicesText : text.noServicesYet}</p>
      </div>
    )
  }
  return (
    <ul className="services">
      {all.map((service) => (
        <li key={service.id}>
          <ServiceLink service={service} mentions={mentions[service.id] ?? 0} />
        </li>
      ))}
    </ul>
  )
}

interface ServiceLinkProps {
  readonly service: Service
  readonly mentions: number
}

function ServiceLink({ service: { id, title, draft, current }, mentions }: ServiceLinkProps) {
  const text = useTexts(designerTexts)
  const comments = useTexts(commentTexts)
  const language = useLanguage((state) => state.language)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  return (
    <a
      href={hrefOf({ service: id })}
      onClick={(event) => {
        event.preventDefault()
        go({ service: id })
      }}
    >
      <span>
        <b>{inLanguage(title, language)}</b>
        {mentions === 0 ? undefined : (
          <>
            {' '}
            <span className="tag warn">{comments.mentions(mentions)}</span>
          </>
        )}
        {draft === null ? undefined : (
          <small>{text.changedOn(day.format(new Date(draft.updatedAt)))}</small>
        )}
      </span>
      {draft === null ? <span /> : <span className="tag act">{text.draft}</span>}
      <span className={current === null ? 'tag' : 'tag ok'}>
        {current === null ? text.noVersion : text.inForce(current.version)}
      </span>
      <Icon name="right" />
    </a>
  )
}
