import { useState } from 'react'
import { inLanguage } from '#shared/model/localised.ts'
import { commentTexts } from '#shared/text/comments.ts'
import { designerTexts } from '#shared/text/designer.ts'
import { useMentions } from '../api/comments.ts'
import { useServices, type Service } from '../api/queries.ts'
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
  const services = useServices()
  const mayCreate = useHolds('designer')
  const [creating, setCreating] = useState(false)
  useTitle(text.services)
  return (
    <div className="app one">
      <TopBar crumbs={[text.services]} />
      <main className="list-page" id="inhalt" tabIndex={-1}>
        <div className="listhead">
          <div className="grow">
            <h1>{text.services}</h1>
            <p className="lead">{text.servicesLead}</p>
          </div>
          {mayCreate ? (
            <Button kind="primary" size="l" icon="plus" onPress={() => setCreating(true)}>
              {text.newService}
            </Button>
          ) : undefined}
        </div>
        <Loaded query={services}>{(all) => <Services {...{ all, mayCreate }} />}</Loaded>
      </main>
      {creating ? <NewServiceDialog onClose={() => setCreating(false)} /> : undefined}
    </div>
  )
}

function Services({
  all,
  mayCreate,
}: {
  readonly all: readonly Service[]
  readonly mayCreate: boolean
}) {
  const text = useTexts(designerTexts)
  const language = useLanguage((state) => state.language)
  if (all.length === 0) {
    return (
      <div className="empty">
        <h2>{text.noServices}</h2>
        <p>{mayCreate ? text.noServicesText : text.noServicesYet}</p>
      </div>
    )
  }
  const mentions = useMentions().data ?? {}
  const comments = useTexts(commentTexts)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  return (
    <ul className="services">
      {all.map(({ id, title, draft, current }) => (
        <li key={id}>
          <a
            href={hrefOf({ service: id })}
            onClick={(event) => {
              event.preventDefault()
              go({ service: id })
            }}
          >
            <span>
              <b>{inLanguage(title, language)}</b>
              {(mentions[id] ?? 0) === 0 ? undefined : (
                <>
                  {' '}
                  <span className="tag warn">{comments.mentions(mentions[id] ?? 0)}</span>
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
        </li>
      ))}
    </ul>
  )
}
