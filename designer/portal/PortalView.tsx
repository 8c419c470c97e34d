import type { Definition } from '#shared/model/definition.ts'
import { portalPageTexts } from '#shared/text/portalPage.ts'
import { change } from '../designer/documentStore.ts'
import {
  addPortalPage,
  removePortalPage,
  updatePortalPage,
  withText,
  type PortalPage,
} from '../editing/commands/portalPage.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { PortalList } from './PortalList.tsx'

export type SetPage = (what: string, update: (page: PortalPage) => PortalPage) => void

/** What people read in the portal before they begin, and of their case afterwards. */
export function PortalView({ definition }: { readonly definition: Definition }) {
  const { portal } = definition
  return (
    <main className="mmain" id="inhalt" tabIndex={-1}>
      {portal === undefined ? <NoPage /> : <PageEditor page={portal} />}
    </main>
  )
}

function NoPage() {
  const text = useTexts(portalPageTexts)
  const create = (): void => {
    const [start, done] = [{ de: text.fresh.start }, { de: text.fresh.done }]
    change(text.create, (now) => addPortalPage(now, { start, done }))
  }
  return (
    <NothingYet title={text.none} text={text.noneText}>
      <Button kind="primary" onPress={create}>
        {text.create}
      </Button>
    </NothingYet>
  )
}

function PageEditor({ page }: { readonly page: PortalPage }) {
  const text = useTexts(portalPageTexts)
  const set: SetPage = (what, update) => {
    change(text.change(what), (now) => updatePortalPage(now, update))
  }
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
        </div>
        <Button kind="quiet" icon="trash" onPress={() => change(text.withdraw, removePortalPage)}>
          {text.withdraw}
        </Button>
      </div>
      <Head {...{ page, set }} />
      <PortalList of="facts" {...{ page, set }} />
      <PortalList of="steps" {...{ page, set }} />
      <PortalList of="legalBases" {...{ page, set }} />
    </>
  )
}

const required = ['start', 'caseTitle', 'done'] as const

function Head({ page, set }: { readonly page: PortalPage; readonly set: SetPage }) {
  const text = useTexts(portalPageTexts)
  const { read, said } = useSaid()
  return (
    <div className="formhead">
      {required.map((key) => (
        <TextInput
          key={key}
          label={text[key]}
          value={read(page[key])}
          onCommit={(typed) =>
            typed !== '' && set(text[key], (now) => ({ ...now, [key]: said(now[key], typed) }))
          }
        />
      ))}
      <TextInput
        label={text.effort}
        value={read(page.effort)}
        onCommit={(typed) =>
          set(text.effort, (now) =>
            withText(now, 'effort', typed === '' ? undefined : said(now.effort, typed)),
          )
        }
      />
    </div>
  )
}
