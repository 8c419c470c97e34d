import { useEffect } from 'react'
import { designerTexts } from '#shared/text/designer.ts'
import { useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { TopBar } from '../workplace/TopBar.tsx'
import { openDocument, useDocument } from './documentStore.ts'
import { useDraft, type StoredDraft } from './drafts.ts'
import { useRoute } from './route.ts'
import { ServiceList } from './ServiceList.tsx'
import { Workbench } from './Workbench.tsx'

export function App() {
  const { service } = useRoute()
  return service === undefined ? <ServiceList /> : <Draft key={service} service={service} />
}

function Draft({ service }: { readonly service: string }) {
  const draft = useDraft(service)
  const text = useTexts(designerTexts)
  if (draft.data !== undefined) return <Opened stored={draft.data} />
  return (
    <div className="app one">
      <TopBar crumbs={[text.services, service]} />
      <main className="list-page" id="inhalt">
        <h1>{service}</h1>
        <Loaded query={draft}>{() => null}</Loaded>
      </main>
    </div>
  )
}

/** What was loaded becomes the document once; from then on the document is the truth of this page. */
function Opened({ stored }: { readonly stored: StoredDraft }) {
  const opened = useDocument((state) => state.opened?.definition)
  useEffect(() => {
    openDocument(stored.definition, stored.etag)
    return () => useDocument.setState({ opened: undefined })
  }, [stored])
  return opened?.id === stored.definition.id ? <Workbench definition={opened} /> : null
}
