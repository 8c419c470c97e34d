import { useEffect } from 'react'
import { designerTexts } from '#shared/text/designer.ts'
import { mergeTexts } from '#shared/text/merge.ts'
import { useMe } from '../api/queries.ts'
import { useTalk } from '../comments/useTalk.ts'
import { usePresent } from '../presence/usePresent.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Loaded } from '../workplace/Loaded.tsx'
import { TopBar } from '../workplace/TopBar.tsx'
import { openCopy, openDocument, useDocument } from './documentStore.ts'
import { useDraft, type StoredDraft } from './drafts.ts'
import { findCopy } from './localCopy.ts'
import { useMerged } from './merged.ts'
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

/**
 * What was loaded becomes the document once; from then on the document is the truth of this page. What this browser
 * kept because it could not be saved goes first: saving it merges it with what was loaded.
 */
function Opened({ stored }: { readonly stored: StoredDraft }) {
  const opened = useDocument((state) => state.opened?.definition)
  const me = useMe()
  const person = me.data?.subject ?? ''
  useEffect(() => {
    if (me.isPending) return undefined
    let isHere = true
    const open = async (): Promise<void> => {
      const copy = await findCopy({ person, service: stored.definition.id })
      if (!isHere) return
      const label = mergeTexts[useLanguage.getState().language].restored
      if (copy !== undefined && openCopy(copy, label)) return
      openDocument(stored.definition, stored.etag)
    }
    void open()
    return () => {
      isHere = false
      useDocument.setState({ opened: undefined })
      useMerged.setState(useMerged.getInitialState())
      usePresent.setState(usePresent.getInitialState())
      useTalk.setState(useTalk.getInitialState())
    }
  }, [stored, person, me.isPending])
  return opened?.id === stored.definition.id ? <Workbench definition={opened} /> : null
}
